package transform

import (
	"strconv"

	"capaian/ingest"
	"capaian/transform/warehouse"
)

// rkt judges a Rencana Kinerja Tahunan: the RPJMD cascade, and targets at three
// levels with the money of each kegiatan.
func (j *judge) rkt() {
	for i := range j.doc.Tables {
		t := &j.doc.Tables[i]
		switch t.Name {
		case "rpjmd":
			j.rpjmd(t)
		default:
			j.cascade(t)
			j.rktLengkap(t)
		}
	}
}

func (j *judge) rpjmd(t *ingest.Table) {
	for _, r := range j.tampak(t) {
		row := warehouse.Rpjmd{Pemda: j.base.Pemda, OPD: j.base.OPD, Tahun: j.base.Tahun,
			Misi: teks(r.Get("misi").Text), Tujuan: teks(r.Get("tujuan").Text), IndikatorTujuan: teks(r.Get("indikator tujuan").Text),
			Sasaran: teks(r.Get("sasaran").Text), IndikatorSasaran: teks(r.Get("indikator sasaran").Text)}
		main := r.Get("indikator sasaran")
		for _, name := range []string{"sasaran", "indikator tujuan", "tujuan"} {
			if main.Blank() {
				main = r.Get(name)
			}
		}
		row.Asal = j.asal(main)
		j.facts.Rpjmd = append(j.facts.Rpjmd, row)
	}
}

// cascade reads the matrix TUJUAN/SASARAN/PROGRAM/KEGIATAN. A parent is stated
// once, at its own cell; rows below it inherit it.
func (j *judge) cascade(t *ingest.Table) {
	at := j.base
	m := &tabelUang{judge: j, table: t}
	for _, r := range j.tampak(t) {
		if j.fragment(r) {
			continue
		}
		row := strconv.Itoa(r.Row)
		if v := r.Get("tujuan"); !v.Blank() {
			at.Tujuan = teks(v.Text)
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
		j.cascadeTarget(r, at, "sasaran", row)
		j.cascadeTarget(r, at, "program", row)
		j.cascadeTarget(r, at, "kegiatan", row)
		j.links(r, at)
		m.baris(r, tempatRKT(at), names(r))
	}
	m.selesai()
}

// tempatRKT is the place in the tree of a row of the matrix: its kegiatan, else
// its programme.
func tempatRKT(k warehouse.Konteks) simpul {
	s := simpul{tujuan: k.Tujuan, sasaran: k.Sasaran}
	s.enter(lapisProgram, "", k.Program)
	if k.Kegiatan != "" {
		s.enter(lapisKegiatan, "", k.Kegiatan)
	}
	return s
}

// names reports whether a row says anything in its own key cells.
func names(r *ingest.Record) bool {
	for i, c := range r.Columns() {
		if v := r.Values[i]; c.Key && !v.Blank() && !v.Merged {
			return true
		}
	}
	return false
}

// level cuts a context down to one level of the tree.
func level(k warehouse.Konteks, tingkat string) warehouse.Konteks {
	k.Tingkat = tingkat
	if tingkat != "kegiatan" {
		k.Kegiatan = ""
	}
	if tingkat == "sasaran" {
		k.Program = ""
	}
	return k
}

// cascadeTarget reads one level's indicator and target where they are stated;
// a value shown by a merge was read at its anchor.
func (j *judge) cascadeTarget(r *ingest.Record, at warehouse.Konteks, tingkat, row string) {
	indikator, v := r.Get("indikator "+tingkat), r.Get("target "+tingkat)
	if v.Blank() && !v.NoValue || v.Merged {
		return
	}
	if indikator.Blank() {
		j.flag("STR-10", v.Pos, tingkat, args("nilai", oneLine(v.Text), "sebab", "barisnya tidak menyebut indikator "+tingkat))
		return
	}
	satuan := ""
	if tingkat == "sasaran" {
		satuan = r.Get("satuan").Text
	}
	t := j.target(v, indikator.Text, satuan, row+tingkat)
	j.addTarget(level(at, tingkat), indikator.Text, t, v, nil)
}

// links records which sasaran a programme supports.
func (j *judge) links(r *ingest.Record, at warehouse.Konteks) {
	v := r.Get("program")
	if v.Blank() || at.Sasaran == "" || !j.once("dukungan "+Fold(string(at.Sasaran))+"\x00"+kunci(string(at.Program))) {
		return
	}
	k := level(at, "program")
	j.facts.Dukungan = append(j.facts.Dukungan, warehouse.Dukungan{Konteks: k, Asal: j.asal(v)})
}
