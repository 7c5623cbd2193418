package transform

import (
	"slices"
	"sort"
	"strconv"
	"strings"
	"time"

	"capaian/ingest"
	"capaian/transform/warehouse"
)

// Keadaan is what the choice of documents in force depends on: every accepted
// document, the present state of every path, and what was in force before.
type Keadaan struct {
	Pemda      string
	Dokumen    []warehouse.Berkas // newest reading of each content
	Penampakan map[string]warehouse.Penampakan
	Sebelumnya []warehouse.Berlaku
	// PernahDiganti are documents that another content once took the place of.
	PernahDiganti map[string]bool
	Aturan        ingest.Aturan
	Zona          *time.Location // in which days are told; nil is UTC
	ditolak       map[string][]*warehouse.Berkas
	candidates    map[string][]candidate
	accepted      map[string]map[string]bool // path → keys of the accepted documents it holds
	contentDocs   map[string][]*warehouse.Berkas
}

// candidate is one content that states a document, at the path where it was
// seen last.
type candidate struct {
	berkas *warehouse.Berkas
	jalur  string
	diubah warehouse.Waktu
	gone   bool
}

// Berlaku chooses for every document the content that is in force: the newest
// sighting by modification time, then by path. A path speaks with its present
// content, or its last one when the file is gone; a content that was
// overwritten by a refused file, or by another document, stays in force. The
// findings say what was chosen among several, what is gone, and what came back;
// Usang says which is old because what came after it was refused.
func (k *Keadaan) Berlaku() ([]warehouse.Berlaku, []warehouse.Temuan) {
	k.index()
	k.keepPrevious()
	keys := make([]string, 0, len(k.candidates))
	for key := range k.candidates {
		keys = append(keys, key)
	}
	sort.Strings(keys)
	var chosen []warehouse.Berlaku
	var findings []warehouse.Temuan
	for _, key := range keys {
		list := k.candidates[key]
		sort.Slice(list, func(a, b int) bool { return newer(list[a], list[b]) })
		c := list[0]
		chosen = append(chosen, warehouse.Berlaku{Pemda: k.Pemda, OPD: c.berkas.OPD, Tahun: c.berkas.Tahun, Jenis: string(c.berkas.Jenis), Periode: c.berkas.Periode,
			Versi: c.berkas.Versi, Bagian: c.berkas.Bagian, BerkasID: c.berkas.BerkasID, VersiPembaca: c.berkas.VersiPembaca,
			Jalur: c.jalur, Diubah: c.diubah, Usang: k.usang(c)})
		findings = append(findings, k.remarks(list)...)
	}
	return chosen, findings
}

func newer(a, b candidate) bool {
	if !a.diubah.Equal(b.diubah.Time) {
		return a.diubah.After(b.diubah.Time)
	}
	if a.jalur != b.jalur {
		return a.jalur > b.jalur
	}
	return a.berkas.BerkasID < b.berkas.BerkasID
}

func documentKey(opd string, tahun int, parts ...warehouse.Teks) string {
	key := opd + "\x00" + strconv.Itoa(tahun)
	for _, p := range parts {
		key += "\x00" + string(p)
	}
	return key
}

func keyOf(b *warehouse.Berkas) string {
	return documentKey(b.OPD, b.Tahun, b.Jenis, b.Periode, b.Versi, b.Bagian)
}

// index lists the candidates of every document from the present state of the
// paths.
func (k *Keadaan) index() {
	k.candidates = map[string][]candidate{}
	k.accepted = map[string]map[string]bool{}
	k.contentDocs, k.ditolak = map[string][]*warehouse.Berkas{}, refusals(k.Dokumen)
	for i := range k.Dokumen {
		if b := &k.Dokumen[i]; b.Status == string(ingest.Dimuat) {
			k.contentDocs[string(b.SHA256)] = append(k.contentDocs[string(b.SHA256)], b)
		}
	}
	for jalur, p := range k.Penampakan {
		for _, b := range k.contentDocs[string(p.SHA256)] {
			key := keyOf(b)
			k.candidates[key] = append(k.candidates[key], candidate{b, jalur, p.Diubah, !p.Ada})
			if k.accepted[jalur] == nil {
				k.accepted[jalur] = map[string]bool{}
			}
			k.accepted[jalur][key] = true
		}
	}
}

// keepPrevious keeps what was in force and is at no path any more, unless its
// own path now holds an accepted content of the same document.
func (k *Keadaan) keepPrevious() {
	byID := map[string]*warehouse.Berkas{}
	for i := range k.Dokumen {
		byID[k.Dokumen[i].BerkasID] = &k.Dokumen[i]
	}
	for _, was := range k.Sebelumnya {
		b := byID[was.BerkasID]
		if b == nil || b.Status != string(ingest.Dimuat) {
			continue
		}
		key := keyOf(b)
		if k.accepted[was.Jalur][key] || k.listed(key, b.BerkasID) {
			continue
		}
		k.candidates[key] = append(k.candidates[key], candidate{b, was.Jalur, was.Diubah, false})
	}
}

func (k *Keadaan) listed(key, berkasID string) bool {
	for _, c := range k.candidates[key] {
		if c.berkas.BerkasID == berkasID {
			return true
		}
	}
	return false
}

// remarks are the findings about one document's candidates, the chosen first.
func (k *Keadaan) remarks(list []candidate) (findings []warehouse.Temuan) {
	c := list[0]
	for _, other := range list[1:] {
		if other.berkas.Sidik == c.berkas.Sidik || other.gone || ingest.Diperbaiki(c.jalur, other.jalur) {
			continue
		}
		findings = append(findings, k.finding(other.berkas, "BKS-05", args("dipakai", c.jalur, "lain", other.jalur))...)
	}
	if c.gone && !slices.ContainsFunc(list, func(o candidate) bool { return !o.gone && o.berkas.BerkasID == c.berkas.BerkasID }) {
		findings = append(findings, k.finding(c.berkas, "BKS-08", args("jalur", c.jalur))...)
	}
	if k.PernahDiganti[c.berkas.BerkasID] {
		findings = append(findings, k.finding(c.berkas, "BKS-07", args("jalur", c.jalur))...)
	}
	return findings
}

// finding is one remark as a row; none where its rule does not speak.
func (k *Keadaan) finding(b *warehouse.Berkas, rule string, a map[string]string) []warehouse.Temuan {
	owner := Pemilik{k.Pemda, b.OPD, b.Tahun, string(b.Jenis), string(b.Periode), string(b.Versi), string(b.Bagian)}
	return TemuanDokumen(owner, b.BerkasID, k.Aturan.Terapkan([]ingest.Issue{{Rule: rule, Args: a, About: b.Jalur}}))
}

// Pemilik is the document a finding belongs to; its id is built from it.
type Pemilik struct {
	Pemda, OPD                    string
	Tahun                         int
	Jenis, Periode, Versi, Bagian string
}

// Temuan turns an issue into a row. Its id is made of the document, the rule
// and what the finding is about, not of rows or contents.
func Temuan(p Pemilik, berkasID string, i ingest.Issue) warehouse.Temuan {
	id := warehouse.ID(p.Pemda, p.OPD, strconv.Itoa(p.Tahun), p.Jenis, p.Periode, p.Versi, p.Bagian, i.Rule, i.Pos.Sheet, kunci(i.About))
	return warehouse.Temuan{
		Pemda: p.Pemda, OPD: p.OPD, Tahun: p.Tahun, TemuanID: id, BerkasID: warehouse.Teks(berkasID),
		Lembar: warehouse.Teks(i.Pos.Sheet), Sel: warehouse.Teks(i.Pos.Cell), Aturan: i.Rule, Keparahan: string(i.Level()),
		Pesan: strings.TrimSpace(i.Message()), Saran: i.Hint(), Tercetak: warehouse.Teks(i.Printed), Seharusnya: warehouse.Teks(sepertiTertulis(i.Printed, i.Expected)),
	}
}

// TemuanDokumen turns the issues of one document into rows. Findings that say
// the same of the same thing are told apart by their order.
func TemuanDokumen(p Pemilik, berkasID string, issues []ingest.Issue) []warehouse.Temuan {
	rows := make([]warehouse.Temuan, 0, len(issues))
	seen := map[string]int{}
	for _, i := range issues {
		row := Temuan(p, berkasID, i)
		if n := seen[row.TemuanID]; n > 0 {
			seen[row.TemuanID]++
			row.TemuanID = warehouse.ID(row.TemuanID, strconv.Itoa(n))
		} else {
			seen[row.TemuanID] = 1
		}
		rows = append(rows, row)
	}
	return rows
}
