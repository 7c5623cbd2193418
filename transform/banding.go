package transform

import (
	"regexp"
	"strconv"
	"strings"

	"capaian/ingest"
	"capaian/transform/warehouse"
)

// comparison reads a table against the end of the Renstra or the nation: the
// year's realisasi is compared, the end's target stored once, the printed
// progress checked.
func (m *measuring) comparison(t *ingest.Table) {
	sasaran, repeated := warehouse.Teks(""), 0
	m.judulTahun(t)
	for _, r := range m.tampak(t) {
		if m.fragment(r) {
			continue
		}
		if v := r.Get("sasaran"); !v.Blank() {
			sasaran = teks(v.Text)
		}
		name := r.Get("indikator")
		item := m.byKey[kunci(name.Text)]
		value := m.measure(r.Get("realisasi"), name.Text, "")
		if item != nil {
			repeated++
			m.same(r.Get("realisasi"), value, item.realisasi, "realisasi "+oneLine(name.Text), item.cell.Pos)
		} else if value.Jenis != "kosong" {
			m.onlyHere(r, sasaran, value)
		}
		if t.Name == "kinerja.akhir" {
			m.ofEnd(t, r, sasaran, value)
		} else {
			m.national(r, sasaran)
			m.tanpaNasional(r, value)
		}
	}
	if repeated == 0 {
		return
	}
	what := "realisasi tahun dokumen sudah ada pada tabel pengukuran"
	if t.Name == "kinerja.akhir" {
		what += "; target akhir Renstra disimpan sekali"
	}
	m.comparedNotice(t, what)
}

// same compares a figure a table repeats with the measuring table's; one of them
// may be rounded further.
func (m *measuring) same(v ingest.Value, here, there Target, name string, at ingest.Pos) bool {
	if !here.Nilai.Valid || !there.Nilai.Valid {
		return true
	}
	a, b := here.Nilai.Decimal, there.Nilai.Decimal
	if digits := max(0, min(-a.Exponent(), -b.Exponent())); a.Round(digits).Equal(b.Round(digits)) {
		return true
	}
	m.wrong("KON-11", v.Pos, name, oneLine(v.Text), Desimal(there.Nilai.Decimal),
		args("nama", name, "a", oneLine(v.Text), "b", Desimal(there.Nilai.Decimal), "lain", at.String()))
	return false
}

// comparedNotice says once per table what of it was not stored.
func (m *measuring) comparedNotice(t *ingest.Table, what string) {
	if len(t.Records) == 0 {
		return
	}
	m.flag("BKS-06", t.Records[0].Anchor(), t.Name+t.Title, args("tabel", t.Title, "uraian", what))
}

// onlyHere stores a realisasi that no measuring table states.
func (m *measuring) onlyHere(r *ingest.Record, sasaran warehouse.Teks, value Target) {
	name, v := r.Get("indikator"), r.Get("realisasi")
	k := m.konteks("sasaran")
	k.Sasaran = sasaran
	m.facts.Realisasi = append(m.facts.Realisasi, warehouse.Realisasi{Konteks: k, Indikator: string(teks(name.Text)), Kunci: kunci(name.Text),
		Satuan: warehouse.Teks(Satuan(value.Satuan)), RealisasiTeks: warehouse.Teks(oneLine(printedText(v, value))), Realisasi: figure(value), Asal: m.asal(v)})
	m.byKey[kunci(name.Text)] = &measured{sasaran: sasaran, indikator: name.Text, realisasi: value, cell: v}
}

func (m *measuring) ofEnd(t *ingest.Table, r *ingest.Record, sasaran warehouse.Teks, realisasi Target) {
	name, v := r.Get("indikator"), r.Get("akhir target")
	target := m.measure(v, name.Text, "")
	if key := kunci(name.Text); !m.future[key] {
		m.future[key] = true
		k := m.konteks("sasaran")
		k.Sasaran, k.Periode, k.Tahun = sasaran, "akhir", m.renstraEnd()
		m.addTarget(k, name.Text, target, v, nil)
		m.sudahAkhir(name.Text, k.Tahun, target, v)
	}
	m.kemajuan(r, realisasi, target)
}

var reRenstraYears = regexp.MustCompile(`renstra\b.*\b(?:20\d\d)\D{1,8}(20\d\d)\b`)

// renstraEnd is the last year of the Renstra a document cites ("Sumber Data:
// Renstra Tahun 2016 - 2021"); its own year where it cites none.
func (m *measuring) renstraEnd() int {
	for _, l := range m.doc.Lines {
		if years := reRenstraYears.FindStringSubmatch(Fold(l.Text)); years != nil {
			last, _ := strconv.Atoi(years[1])
			return last
		}
	}
	return m.doc.Tahun
}

// national keeps a national figure as a note: no view of realisasi holds what
// the OPD did not measure.
func (m *measuring) national(r *ingest.Record, sasaran warehouse.Teks) {
	v := r.Get("nasional")
	if v.Blank() || oneLine(v.Text) == "-" {
		return
	}
	k := m.konteks("sasaran")
	k.Sasaran = sasaran
	m.facts.Catatan = append(m.facts.Catatan, warehouse.Catatan{Konteks: k, Indikator: teks(r.Get("indikator").Text), JenisCatatan: "realisasi nasional", Isi: oneLine(v.Text), Asal: m.asal(v)})
}

var reInputOutput = regexp.MustCompile(`(?i)^\s*(input|masukan|output|keluaran)[\s/]*(?:masukan|keluaran)?\s*:\s*(.*)$`)

// support reads the programmes that support a sasaran: the link, per kegiatan
// its input and output, and how it was carried out. An output without figures
// is a note.
func (m *measuring) support(t *ingest.Table) {
	at := m.base
	for _, r := range m.tampak(t) {
		if m.fragment(r) {
			continue
		}
		if v := r.Get("sasaran"); !v.Blank() {
			at.Sasaran = teks(v.Text)
		}
		if v := r.Get("program"); !v.Blank() {
			at.Program, at.Kegiatan = teks(v.Text), ""
		}
		if v := r.Get("kegiatan"); !v.Blank() {
			at.Kegiatan = teks(v.Text)
		}
		m.links(r, at)
		m.supportRow(r, at)
	}
}

func (m *measuring) supportRow(r *ingest.Record, at warehouse.Konteks) {
	v := r.Get("uraian")
	k := level(at, "kegiatan")
	kind, name := "", oneLine(v.Text)
	if parts := reInputOutput.FindStringSubmatch(v.Text); parts != nil {
		kind, name = strings.ToLower(parts[1]), oneLine(parts[2])
	}
	if c := r.Get("keterangan"); !c.Blank() && !c.Merged {
		m.facts.Catatan = append(m.facts.Catatan, warehouse.Catatan{Konteks: k, JenisCatatan: "keterangan", Isi: oneLine(c.Text), Asal: m.asal(c)})
	}
	target, real := r.Get("target"), r.Get("realisasi")
	if name == "" {
		return
	}
	if target.Blank() && real.Blank() {
		if kind == "output" || kind == "keluaran" || kind == "" {
			m.flag("LKP-04", target.Pos, name, args("keluaran", name, "kurang", "target dan realisasi"))
			m.facts.Catatan = append(m.facts.Catatan, warehouse.Catatan{Konteks: k, JenisCatatan: "keluaran", Isi: name, Asal: m.asal(v)})
		}
		return
	}
	m.supportFigures(k, name, target, real)
}

func (m *measuring) supportFigures(k warehouse.Konteks, name string, target, real ingest.Value) {
	t := m.measure(target, name, "")
	m.addTarget(k, name, t, target, nil)
	value := m.realisasi(real, name, "")
	row := warehouse.Realisasi{Konteks: k, Indikator: string(teks(name)), Kunci: kunci(name), Satuan: warehouse.Teks(Satuan(value.Satuan)),
		RealisasiTeks: warehouse.Teks(oneLine(printedText(real, value))), Asal: m.asal(real)}
	row.Realisasi = figure(value)
	m.facts.Realisasi = append(m.facts.Realisasi, row)
}
