package ingest

import (
	"fmt"
	"path"
	"regexp"
	"strconv"
	"strings"

	"capaian/ingest/layout"
)

// identity is what a sheet says of its document.
type identity struct {
	opd      *OPD
	tahun    int
	periode  string
	sifat    string
	versi    string
	bagian   string
	nomor    string
	tanggal  string
	sheetDoc string // the sheet's name, for a year or period only it carries
}

var (
	reTahun     = regexp.MustCompile(`(?i)\b(?:tahun(?: anggaran)?|th\.?|t\.?a\.?)\s*:?\s*((?:19|20)\d\d)\b`)
	reAnyYear   = regexp.MustCompile(`(?:^|\D)(20\d\d)(?:\D|$)`)
	reKeyed     = regexp.MustCompile(`^\s*([\pL][\pL /.()-]{1,40}?)\s*:\s*(.*)$`)
	rePergeser  = regexp.MustCompile(`\bpergeseran(?: ke)?(?: (\d+))?\b`)
	reTanggalan = regexp.MustCompile(`(?i)^[\pL .]+,\s*((?:\d{1,2}\s+)?(?:` + strings.Join(layout.Months, "|") + `)\s+(?:19|20)\d\d)\s*$`)
)

// identify reads the lines of a sheet: keyed ones ("Nama OPD : …") before
// titles and letterheads, from the top down.
func identify(found *layout.Sheet, sheet string, master *Master) identity {
	id := identity{sheetDoc: sheet}
	var titles, keyed *OPD
	for _, l := range found.Lines {
		for _, text := range strings.Split(l.Text, "\n") {
			key, value := keyOf(text)
			if o := master.InText(text); o != nil && !signature(text) {
				if ownerKeys[key] && keyed == nil {
					keyed = o
				} else if titles == nil || titles.Jenis == "pemda" && o.Jenis != "pemda" {
					titles = o
				}
			}
			id.line(text, key, value)
		}
	}
	id.opd = keyed
	if id.opd == nil {
		id.opd = titles
	}
	return id
}

// ownerKeys are the keys whose value names the OPD of the document.
var ownerKeys = map[string]bool{
	"nama opd": true, "nama opd unit kerja": true, "opd": true, "instansi": true, "organisasi": true, "unit organisasi": true, "skpd": true,
	"perangkat daerah": true, "nama perangkat daerah": true, "unit kerja": true, "satuan kerja perangkat daerah": true, "nama skpd": true, "nama instansi": true,
}

func keyOf(text string) (key, value string) {
	if m := reKeyed.FindStringSubmatch(text); m != nil {
		return layout.Fold(m[1]), strings.TrimSpace(m[2])
	}
	return "", ""
}

// signature lines name officials, not owners.
func signature(text string) bool { return strings.HasSuffix(strings.TrimSpace(text), ",") }

func (id *identity) line(text, key, value string) {
	folded := layout.Fold(text)
	if m := reTahun.FindStringSubmatch(text); m != nil && id.tahun == 0 && !legal(folded) {
		id.tahun, _ = strconv.Atoi(m[1])
	}
	if k, n := titleKind(text); n > 0 {
		id.title(k, folded)
	}
	switch key {
	case "nomor", "nomor dpa", "nomor dokumen":
		set(&id.nomor, value)
	case "tanggal", "pada tanggal", "ditetapkan tanggal":
		set(&id.tanggal, value)
	case "jabatan":
		id.official(value)
	case "kegiatan", "sub kegiatan":
		set(&id.bagian, value)
	case "periode", "triwulan", "bulan", "semester", "sampai dengan":
		if p := layout.Period(key + " " + value); p != "" {
			set(&id.periode, p)
		} else {
			set(&id.periode, layout.Period(value))
		}
	}
	if m := reTanggalan.FindStringSubmatch(text); m != nil {
		set(&id.tanggal, m[1])
	}
}

// title takes version and period from a title line.
func (id *identity) title(k *Kind, folded string) {
	if k.Versioned && id.versi == "" {
		id.versi = versiOf(folded, id.versi)
	}
	if k.Periodic && id.periode == "" {
		id.periode = layout.Period(folded)
		if strings.Contains(folded, "s d ") || strings.Contains(folded, "sampai dengan") {
			id.sifat = "sd"
		}
	}
}

// versiOf reads murni, perubahan, pergeseran-N from words; fallback where none
// is named.
func versiOf(folded, fallback string) string {
	shift := rePergeser.FindStringSubmatch(folded)
	n := "1"
	if shift != nil && shift[1] != "" {
		n = shift[1]
	}
	changed := strings.Contains(" "+folded+" ", " perubahan ") || strings.Contains(" "+folded+" ", " dppa ") || strings.Contains(" "+folded+" ", " papbd ")
	switch {
	case shift != nil && changed:
		return "pergeseran-" + n + "-setelah-perubahan"
	case shift != nil:
		return "pergeseran-" + n
	case changed:
		return "perubahan"
	}
	return fallback
}

// heads are the officials whose PK is the PK of the OPD.
var heads = regexp.MustCompile(`^(plt |plh |pj )?(camat|kepala (dinas|badan|kantor|satuan|pelaksana)|inspektur|direktur|sekretaris daerah|sekretaris dprd|bupati|wali ?kota|gubernur)( |$)`)

// official makes the first jabatan named the part of the document it is, when
// it is not the head of the OPD.
func (id *identity) official(value string) {
	if id.bagian == "" && value != "" {
		if heads.MatchString(layout.Fold(value)) {
			id.bagian = headOfOPD
			return
		}
		id.bagian = strings.Join(strings.Fields(value), " ")
	}
}

// headOfOPD stands for "the whole" until the identity is settled.
const headOfOPD = "\x00"

// legal lines cite laws, whose years are not the document's.
func legal(folded string) bool {
	for _, w := range []string{"peraturan", "undang undang", "keputusan menteri", "permen"} {
		if strings.Contains(folded, w) {
			return true
		}
	}
	return false
}

func set(dst *string, v string) {
	if *dst == "" {
		*dst = v
	}
}

// document settles the identity of one sheet: from itself, from the other
// sheets, then from folder and file name; where both speak and differ, that is
// a finding and the content counts.
func (r *reader) document(p part) Document {
	d := Document{Jenis: p.kind.Jenis, Sifat: p.id.sifat, Nomor: p.id.nomor, Tanggal: p.id.tanggal}
	r.owner(&d, p)
	r.year(&d, p)
	r.period(&d, p)
	if p.kind.Versioned {
		d.Versi = p.id.versi
		if d.Versi == "" {
			d.Versi = versiOf(layout.Fold(path.Base(r.path)), "murni")
		}
	}
	if p.id.bagian != headOfOPD && (p.kind == pk || p.kind == dpa) {
		d.Bagian = p.id.bagian
	}
	if k := fileKind(path.Base(r.path)); k != nil && k != p.kind && len(r.parts) == 1 {
		r.disagree(&d, p.name, "Jenis dokumen", p.kind.Jenis, "nama berkas", k.Jenis)
	}
	d.Tables = make([]Table, len(p.found.Tables))
	for i := range p.found.Tables {
		d.Tables[i] = newTable(p.name, &p.found.Tables[i])
		d.Tables[i].fill(&p.found.Tables[i])
	}
	for _, l := range p.found.Lines {
		d.Lines = append(d.Lines, newLine(p.name, l))
	}
	return d
}

func (r *reader) disagree(d *Document, sheet, hal, isi, sumber, lain string) {
	d.Issues = append(d.Issues, Issue{Rule: "BKS-02", Pos: Pos{Sheet: sheet}, About: hal,
		Args: map[string]string{"hal": hal, "isi": isi, "sumber": sumber, "lain": lain}, Printed: lain, Expected: isi})
}

func (r *reader) owner(d *Document, p part) {
	o := p.id.opd
	for i := 0; o == nil && i < len(r.parts); i++ {
		o = r.parts[i].id.opd
	}
	byPath := r.master.InPath(r.path)
	switch {
	case o == nil && byPath == nil:
	case o == nil:
		d.OPD = byPath.Kode
	default:
		d.OPD = o.Kode
		if byPath != nil && byPath != o && byPath.Jenis != "pemda" {
			r.disagree(d, p.name, "OPD", o.Nama, "folder atau nama berkas", byPath.Nama)
		}
	}
}

// year takes the title's year, then the years of the header, the sheet's name,
// the other sheets', the file's.
func (r *reader) year(d *Document, p part) {
	d.Tahun = p.id.tahun
	if d.Tahun == 0 {
		d.Tahun = headerYear(p.found)
	}
	candidates := []string{p.name, p.id.tanggal}
	for _, q := range r.parts {
		if d.Tahun == 0 {
			d.Tahun = q.id.tahun
		}
	}
	candidates = append(candidates, path.Base(r.path), path.Dir(r.path))
	for _, c := range candidates {
		if m := reAnyYear.FindStringSubmatch(c); m != nil && d.Tahun == 0 {
			d.Tahun, _ = strconv.Atoi(m[1])
		}
	}
	if m := reAnyYear.FindStringSubmatch(path.Base(r.path)); m != nil && m[1] != fmt.Sprint(d.Tahun) && d.Jenis != "RENSTRA" {
		r.disagree(d, p.name, "Tahun", fmt.Sprint(d.Tahun), "nama berkas", m[1])
	}
}

// headerYear is the first year of a table's header; only a Renstra spans years,
// and is known by its first.
func headerYear(found *layout.Sheet) int {
	first := 0
	for _, t := range found.Tables {
		for _, c := range t.Columns {
			if c.Year != 0 && c.Name != "awal" && (first == 0 || c.Year < first) {
				first = c.Year
			}
		}
	}
	return first
}

func (r *reader) period(d *Document, p part) {
	d.Periode = "tahunan"
	if !p.kind.Periodic {
		return
	}
	for _, source := range []string{p.id.periode, layout.Period(p.name), layout.Period(path.Base(r.path))} {
		if source != "" {
			d.Periode = source
			return
		}
	}
}
