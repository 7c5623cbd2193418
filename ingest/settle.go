package ingest

import (
	"path"
	"slices"
	"strconv"
	"strings"

	"capaian/ingest/layout"
	"capaian/ingest/sebutan"
)

// This file settles what a document is, where its sheet, the other sheets, and
// the names of folder and file speak.

// document settles the identity of one sheet: from itself, from the other
// sheets, then from folder and file name; where both speak and differ, that is
// a finding and the content counts.
func (r *reader) document(p part) Document {
	d := Document{Jenis: p.kind.Jenis, Sifat: p.id.sifat, Nomor: p.id.nomor, Tanggal: p.id.tanggal, Bagian: p.id.bagian()}
	set(&d.Bagian, p.subUnit())
	r.owner(&d, p)
	r.year(&d, p)
	r.period(&d, p)
	r.version(&d, p)
	p.stated.apply(&d, r.tata.entries)
	d.Tables = make([]Table, len(p.found.Tables))
	for i := range p.found.Tables {
		d.Tables[i] = newTable(p.name, &p.found.Tables[i])
		p.stated.mark(&d.Tables[i], &p.found.Tables[i], r.tata.entries)
		d.Tables[i].fill(&p.found.Tables[i])
		d.Tables[i].lines()
		d.Tables[i].nthYears(d.Tahun)
	}
	d.outside(p)
	for _, l := range p.found.Lines {
		d.Lines = append(d.Lines, newLine(p.name, l))
	}
	return d
}

func (d *Document) disagree(sheet, hal, isi, sumber, lain string) {
	d.Issues = append(d.Issues, Issue{Rule: "BKS-02", Pos: Pos{Sheet: sheet}, About: hal,
		Args: map[string]string{"hal": hal, "isi": isi, "sumber": sumber, "lain": lain}, Printed: lain, Expected: isi})
}

// owner takes the OPD the sheet names, in its lines or by its own name, else the
// one that all other documents name, then the folder's, then any sheet's.
func (r *reader) owner(d *Document, p part) {
	o := p.id.opd
	if o == nil {
		o = r.master.InSheet(p.name)
	}
	if o == nil {
		o = r.unitOwner(p)
	}
	if o == nil {
		o = r.commonOwner(true)
	}
	byPath := r.master.InPath(r.path)
	if o == nil && byPath == nil {
		o = r.commonOwner(false)
	}
	switch {
	case o == nil && byPath == nil:
	case o == nil:
		d.OPD = byPath.Kode
	default:
		d.OPD = o.Kode
		if listed := len(r.master.List) > 0; listed && byPath != nil && byPath.Kode != o.Kode && byPath.Jenis != "pemda" {
			d.disagree(p.name, "OPD", o.Nama, "folder atau nama berkas", byPath.Nama)
		}
	}
}

// commonOwner is the one OPD that the sheets of the workbook name; of documents
// only, or of all sheets.
func (r *reader) commonOwner(documents bool) *OPD {
	var common *OPD
	for _, q := range r.parts {
		switch o := q.id.opd; {
		case o == nil, documents && q.kind == nil:
		case common != nil && common.Kode != o.Kode:
			return nil
		default:
			common = o
		}
	}
	return common
}

// year takes the title's year, then the years of the header, the sheet's name,
// the other sheets', the file's and the folder's; of what is signed within its
// year, at last the date.
func (r *reader) year(d *Document, p part) {
	d.Tahun = p.id.tahun
	if spans := p.kind == renstra || p.kind == iku && d.Tahun == 0; spans && p.id.rentang != 0 {
		d.Tahun = p.id.rentang
	}
	file, folder := yearsIn(path.Base(r.path)), yearsIn(path.Dir(r.path))
	var signed []int
	if p.kind == iku || p.kind == pk {
		signed = yearsIn(p.id.tanggal)
	}
	for _, years := range [][]int{headerYear(p), yearsIn(p.name), r.otherYears(), file, folder, signed} {
		if d.Tahun == 0 && len(years) > 0 {
			d.Tahun = years[0]
		}
	}
	if len(file) > 0 && p.kind != renstra && !slices.Contains(file, d.Tahun) {
		d.disagree(p.name, "Tahun", strconv.Itoa(d.Tahun), "nama berkas", strconv.Itoa(file[0]))
	}
}

func (r *reader) otherYears() []int {
	var years []int
	for _, q := range r.parts {
		if q.id.tahun != 0 && !slices.Contains(years, q.id.tahun) {
			years = append(years, q.id.tahun)
		}
	}
	if len(years) > 1 {
		return nil
	}
	return years
}

// headerYear is the year the headers state. A plan over several years is known
// by its first, a comparison with earlier years by its last.
func headerYear(p part) []int {
	year := p.columnYear()
	for _, t := range p.found.Tables {
		for _, c := range t.Columns {
			if c.Year == 0 || c.Name == "awal" || strings.HasPrefix(c.Name, "akhir") {
				continue
			}
			if first := p.kind == renstra || p.kind == iku; year == 0 || first && c.Year < year || !first && c.Year > year {
				year = c.Year
			}
		}
	}
	if year == 0 {
		return nil
	}
	return []int{year}
}

// columnYear is the one year that a column of years states on every row.
func (p *part) columnYear() int {
	year := 0
	for i := range p.found.Tables {
		t := &p.found.Tables[i]
		n := column(t, "tahun")
		if n < 0 {
			continue
		}
		for _, row := range t.Rows {
			if y, err := strconv.Atoi(strings.TrimSpace(row.Cells[n].Text)); err == nil && y != year && year != 0 {
				return 0
			} else if err == nil {
				year = y
			}
		}
	}
	return year
}

func (r *reader) period(d *Document, p part) {
	d.Periode = "tahunan"
	if !p.kind.Periodic {
		return
	}
	base := path.Base(r.path)
	file := layout.Period(base)
	if years := yearsIn(base); len(years) > 0 && !slices.Contains(years, d.Tahun) {
		file = "" // a date of its own
	}
	switch sheet := layout.Period(p.name); {
	case p.id.periode != "":
		d.Periode = p.id.periode
	case sheet != "":
		d.Periode, d.Sifat = sheet, sifatOf(layout.Fold(p.name))
	case file != "":
		d.Periode, d.Sifat = file, sifatOf(layout.Fold(base))
	}
	if file != "" && file != d.Periode {
		d.disagree(p.name, "Periode", sebutan.Periode(d.Periode), "nama berkas", sebutan.Periode(file))
	}
}

func (r *reader) version(d *Document, p part) {
	if !p.kind.Versioned {
		return
	}
	file := versiOf(layout.Fold(path.Base(r.path)))
	d.Versi = p.id.versi
	set(&d.Versi, file)
	set(&d.Versi, "murni")
	if file != "" && file != d.Versi {
		d.disagree(p.name, "Versi", d.Versi, "nama berkas", file)
	}
}

// outside raises the formulas of the tables of a sheet that take values from
// other workbooks, once a sheet (FMT-18).
func (d *Document) outside(p part) {
	n, first := 0, Pos{}
	count := func(r *Record) {
		for _, v := range r.Values {
			if !v.Outside || v.Merged {
				continue
			}
			if n++; n == 1 {
				first = v.Pos
			}
		}
	}
	for i := range d.Tables {
		for _, rows := range [][]Record{d.Tables[i].Records, d.Tables[i].Totals, d.Tables[i].Means} {
			for k := range rows {
				count(&rows[k])
			}
		}
	}
	if n == 0 {
		return
	}
	berkas := strings.Join(p.linked, ", ")
	if berkas == "" {
		berkas = "namanya tidak tersimpan"
	}
	d.Issues = append(d.Issues, Issue{Rule: "FMT-18", Pos: first, About: p.name, Args: map[string]string{"n": strconv.Itoa(n), "berkas": berkas}})
}
