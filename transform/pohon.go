package transform

import (
	"regexp"
	"slices"
	"strings"

	"capaian/ingest"
	"capaian/transform/warehouse"
)

// The levels of the tree of a plan or budget, from the top. A row sums the rows
// of deeper levels that follow it. Accounts are as deep as their codes.
const (
	lapisUrusan = iota * 2
	lapisBidang
	lapisProgram
	lapisKegiatan
	lapisSub
	lapisRekening
	lapisOPD   = lapisBidang + 1 // between the bidang it works in and its programmes
	lapisAtas  = lapisUrusan - 1 // an OPD that heads the table
	tidakTentu = -9
)

// tingkatLapis names the levels that facts stand at.
var tingkatLapis = map[int]string{lapisProgram: "program", lapisKegiatan: "kegiatan", lapisSub: "sub_kegiatan"}

// simpul is a row's place in the tree.
type simpul struct {
	lapis    int
	kode     string    // of the programme, kegiatan or sub kegiatan
	kodes    [2]string // of the programme and the kegiatan it is in
	rekening string
	nama     string
	sasaran  warehouse.Teks
	tujuan   warehouse.Teks
	program  warehouse.Teks
	kegiatan warehouse.Teks
	sub      warehouse.Teks
	taksa    bool // its level is a guess
}

// konteks is the context of facts at a place of the tree.
func (s simpul) konteks(k warehouse.Konteks) warehouse.Konteks {
	k.Kode, k.Tujuan, k.Sasaran, k.Program, k.Kegiatan, k.SubKegiatan = warehouse.Teks(s.kode), s.tujuan, s.sasaran, s.program, s.kegiatan, s.sub
	switch {
	case s.lapis >= lapisRekening:
		k.Tingkat = "rekening"
	case tingkatLapis[s.lapis] != "":
		k.Tingkat = tingkatLapis[s.lapis]
	default:
		k.Tingkat = "opd"
	}
	return k
}

// atas is the programme of a place.
func (s simpul) atas() simpul {
	s.lapis, s.kode, s.kegiatan, s.sub, s.nama = lapisProgram, s.kodes[0], "", "", string(s.program)
	return s
}

// pohon walks the rows of a table and says where in the tree each stands.
type pohon struct {
	table     *ingest.Table
	at        simpul
	begun     bool // a row of the tree was met
	words     bool // rows say "Program …", so that those that do not are below
	dasar     int  // the level of a row that says nothing of it
	numbering []string
	head      simpul
	fused     func(v ingest.Value, program, kegiatan string)
	merged    bool // names may be fused without a line break
	pendek    bool // codes begin at the programme: 01, 01.05
	teratur   bool // rows bear codes
	terdalam  int  // the level of the deepest code
}

func newPohon(t *ingest.Table, head simpul) *pohon {
	p := &pohon{table: t, at: head, head: head}
	p.at.lapis = tidakTentu
	for i := range t.Records {
		_, nama := PisahKode(t.Records[i].Get("program").Text)
		p.words = p.words || startsWith(nama, "program")
	}
	p.pendek = kodePendek(t)
	p.teratur, p.terdalam = p.berkode()
	if p.dasar = lapisKegiatan; t.Name == "pk.anggaran" && !p.words && !slices.ContainsFunc(t.Columns, sebutKegiatan) {
		p.dasar = lapisProgram // a PK of a head lists programmes
	}
	return p
}

var reSatuBagian = regexp.MustCompile(`^\d{1,3}\.?$`)

// kodePendek reports whether the codes of a table begin at the programme, as in
// the forms 2.2: those of all its programmes have one part.
func kodePendek(t *ingest.Table) bool {
	short := false
	for i := range t.Records {
		name, kode := t.Records[i].Get("program"), t.Records[i].Get("kode")
		if name.Merged || kode.Merged || kode.Blank() || !startsWith(name.Text, "program") {
			continue
		}
		if short = reSatuBagian.MatchString(strings.TrimSpace(kode.Text)); !short {
			return false
		}
	}
	return short
}

// lapisKode is the level of a code of this table.
func (p *pohon) lapisKode(kode string) int {
	if n := strings.Count(kode, "."); p.pendek && kode != "" && n < 3 {
		return lapisProgram + 2*n
	}
	return lapisKode(kode)
}

// sebutKegiatan tells a column of the tree whose header says that it lists
// kegiatan.
func sebutKegiatan(c ingest.Column) bool {
	return c.Name == "program" && startsWith(c.Label, "kegiatan")
}

// kepalaTabel is the place that the lines above a table give its rows: "Program : …",
// "Sub Kegiatan : 7.01.02.2.01.0001 …".
func kepalaTabel(t *ingest.Table) simpul { return simpul{lapis: tidakTentu}.turun(t) }

// turun moves on by the lines above a further table: what they do not name
// stays, as in a print that names the programme once and then its sub kegiatan.
func (s simpul) turun(t *ingest.Table) simpul {
	for i := range t.Above {
		s.baris(t.Above[i].Text)
	}
	return s
}

// baris takes what a keyed line says of the tree; false where it says nothing.
func (s *simpul) baris(text string) bool {
	key, value, ok := strings.Cut(text, ":")
	if !ok || oneLine(value) == "" {
		return false
	}
	kode, nama := PisahKode(value)
	name := teks(nama)
	switch Fold(key) {
	case "tujuan", "tujuan opd", "tujuan perangkat daerah":
		s.tujuan = name
	case "sasaran", "sasaran strategis", "sasaran opd":
		s.sasaran = name
	case "program", "nama program":
		s.enter(lapisProgram, kode, name)
	case "kegiatan", "nama kegiatan":
		s.enter(lapisKegiatan, kode, name)
	case "sub kegiatan", "nama sub kegiatan":
		s.enter(lapisSub, kode, name)
	case "kode rekening", "kode", "kode program", "kode kegiatan", "kode sub kegiatan":
		s.kode = NormalKode(value)
	default:
		return false
	}
	return true
}

// enter moves to a place of a level; what is deeper is left.
func (s *simpul) enter(lapis int, kode string, name warehouse.Teks) {
	s.lapis, s.rekening, s.nama = lapis, "", string(name)
	if kode != "" || lapis <= lapisSub {
		s.kode = kode
	}
	switch {
	case lapis < lapisProgram:
		s.program, s.kegiatan, s.sub = "", "", ""
	case lapis == lapisProgram:
		s.program, s.kegiatan, s.sub, s.kodes = name, "", "", [2]string{kode}
	case lapis == lapisKegiatan:
		s.kegiatan, s.sub, s.kodes[1] = name, "", kode
	case lapis == lapisSub:
		s.sub = name
	}
}

// tempat gives the place of a row. own is false for a row that names none: it
// goes on with the place before it.
func (p *pohon) tempat(r *ingest.Record) (at simpul, own bool) {
	for _, h := range r.Headings {
		if !p.at.baris(h.Text) {
			p.judul(h.Text)
		}
	}
	if v := r.Get("tujuan"); !v.Blank() {
		p.at.tujuan = teks(v.Text)
	}
	if v := r.Get("sasaran"); !v.Blank() {
		p.at.sasaran = teks(v.Text)
	}
	p.at.taksa = false
	own = p.kolom(r)
	if !own {
		own = p.satuKolom(r)
	}
	p.begun = p.begun || own
	return p.at, own
}

// judul enters a programme or activity that a line across the table names.
func (p *pohon) judul(text string) {
	kode, nama := PisahKode(text)
	if lapis := lapisKata(nama); lapis >= lapisProgram {
		p.at.enter(lapis, kode, teks(nama))
	}
}

// kolom reads rows whose program, kegiatan and sub kegiatan stand in columns of
// their own: the deepest that a row fills is the row's.
func (p *pohon) kolom(r *ingest.Record) (own bool) {
	if !p.table.Has("kegiatan") && !p.table.Has("sub kegiatan") {
		return false
	}
	for _, c := range []struct {
		name  string
		lapis int
	}{{"program", lapisProgram}, {"kegiatan", lapisKegiatan}, {"sub kegiatan", lapisSub}} {
		v := r.Get(c.name)
		if v.Blank() || v.Merged {
			continue
		}
		kode, nama := PisahKode(v.Text)
		p.enter(c.lapis, kode, teks(nama))
		own = true
	}
	if kode := NormalKode(r.Get("kode").Text); own && kode != "" {
		p.at.kode = kode
	}
	return own
}

// satuKolom reads rows of one column of names, whose level comes from what the
// row says, its code, its number.
func (p *pohon) satuKolom(r *ingest.Record) bool {
	v, cell := r.Get("program"), r.Get("kode")
	kode, nama := kodeNamaBaris(v.Text)
	if v.Merged {
		kode, nama = "", ""
	}
	atas := ""
	if len(cell.Parts) > 1 {
		atas = NormalKode(cell.Parts[len(cell.Parts)-2])
	}
	if kode == "" && !cell.Merged && !kodeRusak(cell.Text, p.teratur) {
		var beside string
		if kode, beside = PisahKode(cell.Text); nama == "" {
			nama = beside
		}
	}
	if oneLine(nama) == "" {
		return false
	}
	kode = inti(kode)
	if isRekening(kode, atas, nama) {
		p.at.lapis, p.at.rekening, p.at.nama = lapisRekening+strings.Count(kode, "."), kode, string(teks(nama))
		return true
	}
	if program, kegiatan := splitProgram(nama); kegiatan != "" && lapisKode(kode) == tidakTentu && gaya(p.nomorBaris(r)) != "I" && (p.merged || strings.Contains(strings.TrimSpace(nama), "\n")) {
		p.enter(lapisProgram, kode, teks(program))
		p.enter(lapisKegiatan, kode, teks(kegiatan))
		p.fused(v, string(teks(program)), string(teks(kegiatan)))
		return true
	}
	p.enter(p.lapisBaris(r, kode, nama), kode, teks(nama))
	return true
}

// enter moves to a place. Where no row bears a code, the one above the table
// holds for all of them.
func (p *pohon) enter(lapis int, kode string, name warehouse.Teks) {
	p.at.enter(lapis, kode, name)
	if p.at.kode == "" && !p.table.Has("kode") {
		p.at.kode = p.head.kode
	}
}

// kodeNamaBaris takes a code off the first line of a name; the line breaks stay,
// for they tell a programme from its kegiatan.
func kodeNamaBaris(s string) (kode, nama string) {
	first, below, ok := strings.Cut(s, "\n")
	if kode, nama = PisahKode(first); ok {
		nama += "\n" + below
	}
	return kode, nama
}
