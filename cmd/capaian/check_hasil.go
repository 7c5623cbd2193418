package main

import (
	"slices"
	"strings"
	"time"

	"capaian/ingest"
	"capaian/transform"
	"capaian/transform/warehouse"
)

// checked is what one file was understood to be.
type checked struct {
	Berkas  string            `json:"berkas"`
	Dokumen []checkedDocument `json:"dokumen"`
	// TidakDibaca are the sheets that are part of no document, and why.
	TidakDibaca []unread `json:"lembar_tidak_dibaca,omitempty"`
	// Salinan is the path of the marked copy, where one was asked for.
	Salinan string `json:"salinan,omitempty"`
	bad     bool
}

type unread struct {
	Lembar string `json:"lembar"`
	Sebab  string `json:"sebab"`
}

type checkedDocument struct {
	Status  string         `json:"status"`
	Alasan  string         `json:"alasan,omitempty"`
	Jenis   string         `json:"jenis,omitempty"`
	OPD     string         `json:"opd,omitempty"`
	NamaOPD string         `json:"nama_opd,omitempty"` // of the list; without one the OPD is known by name alone
	Tahun   int            `json:"tahun,omitempty"`
	Periode string         `json:"periode,omitempty"`
	Sifat   string         `json:"sifat,omitempty"`
	Versi   string         `json:"versi,omitempty"`
	Bagian  string         `json:"bagian,omitempty"`
	Menurut map[string]int `json:"tata_letak,omitempty"`
	Tabel   []checkedTable `json:"tabel,omitempty"`
	Fakta   int            `json:"jumlah_fakta"`
	Tingkat []viewCount    `json:"fakta,omitempty"`
	Temuan  []finding      `json:"temuan"`
}

// viewCount counts the facts of one view by level.
type viewCount struct {
	Nama    string       `json:"nama"`
	Tingkat []levelCount `json:"tingkat,omitempty"`
	Jumlah  int          `json:"jumlah"`
}

type levelCount struct {
	Tingkat string `json:"tingkat"`
	Jumlah  int    `json:"jumlah"`
}

type checkedTable struct {
	Lembar  string   `json:"lembar"`
	Judul   string   `json:"judul,omitempty"`
	Bentuk  string   `json:"bentuk"`
	Kepala  [2]int   `json:"baris_judul"`
	Baris   int      `json:"baris"`
	Total   int      `json:"baris_total,omitempty"`
	Rerata  int      `json:"baris_rata_rata,omitempty"`
	Kosong  int      `json:"baris_kosong,omitempty"` // prefilled, unused
	Ulangan []string `json:"judul_berulang,omitempty"`
	Kolom   []column `json:"kolom"`
	// Asing are the columns without a meaning.
	Asing   []foreign      `json:"kolom_tidak_dikenali,omitempty"`
	Abaikan []string       `json:"kolom_diabaikan,omitempty"`
	Menurut map[string]int `json:"tata_letak,omitempty"`
}

type column struct {
	Kolom   string `json:"kolom"`
	Sampai  string `json:"sampai,omitempty"`
	Judul   string `json:"judul"`
	Arti    string `json:"arti"`
	Satuan  string `json:"satuan,omitempty"`
	Tahun   int    `json:"tahun,omitempty"`
	Periode string `json:"periode,omitempty"`
}

type foreign struct {
	Sel     string `json:"sel"`
	Judul   string `json:"judul"`
	Mungkin string `json:"mungkin,omitempty"`
}

type finding struct {
	Aturan     string `json:"aturan"`
	Keparahan  string `json:"keparahan"`
	Lembar     string `json:"lembar,omitempty"`
	Sel        string `json:"sel,omitempty"`
	Pesan      string `json:"pesan"`
	Saran      string `json:"saran"`
	Tercetak   string `json:"tercetak,omitempty"`
	Seharusnya string `json:"seharusnya,omitempty"`
	// Kode is what the office accepts the finding by; only a configuration gives
	// the pemda it is made of.
	Kode string `json:"kode,omitempty"`
}

func newChecked(name string, docs []ingest.Document, rows []warehouse.Dokumen, aturan ingest.Aturan, now time.Time) checked {
	out := checked{Berkas: name}
	for i := range docs {
		d := newCheckedDocument(&docs[i])
		d.Fakta, d.Tingkat = rows[i].JumlahFakta, countFacts(&rows[i].Fakta)
		for _, t := range append(rows[i].Temuan, transform.Sendiri(&rows[i], aturan, now)...) {
			code := ""
			if t.Pemda != "" {
				code = t.Kode()
			}
			d.Temuan = append(d.Temuan, finding{t.Aturan, t.Keparahan, string(t.Lembar), string(t.Sel), t.Pesan, t.Saran, string(t.Tercetak), string(t.Seharusnya), code})
			out.bad = out.bad || t.Keparahan == string(ingest.Galat)
		}
		out.bad = out.bad || d.Status == string(ingest.Ditolak)
		out.Dokumen = append(out.Dokumen, d)
		for _, issue := range docs[i].Issues {
			switch issue.Rule {
			case "BKS-04":
				out.TidakDibaca = append(out.TidakDibaca, unread{issue.Pos.Sheet, "tersembunyi"})
			case "BKS-09":
				out.TidakDibaca = append(out.TidakDibaca, unread{issue.Pos.Sheet, issue.Args["sebab"]})
			}
		}
	}
	return out
}

func newCheckedDocument(doc *ingest.Document) checkedDocument {
	d := checkedDocument{Status: string(doc.Status), Alasan: doc.Reason, Jenis: doc.Jenis, OPD: doc.OPD, Tahun: doc.Tahun, Periode: doc.Periode, Sifat: doc.Sifat,
		Versi: doc.Versi, Bagian: doc.Bagian, Menurut: doc.Menurut, Temuan: []finding{}}
	for i := range doc.Tables {
		d.Tabel = append(d.Tabel, newCheckedTable(&doc.Tables[i]))
	}
	return d
}

func newCheckedTable(t *ingest.Table) checkedTable {
	out := checkedTable{Lembar: t.Sheet, Judul: t.Title, Bentuk: t.Name, Kepala: [2]int{t.Top, t.Bottom}, Baris: len(t.Records), Total: len(t.Totals), Rerata: len(t.Means),
		Kosong: t.Idle, Menurut: t.Menurut}
	for _, c := range t.Columns {
		k := column{Kolom: ingest.ColName(c.Col), Judul: c.Label, Arti: c.Meaning().String(), Tahun: c.Year, Periode: c.Period}
		if c.Last > c.Col {
			k.Sampai = ingest.ColName(c.Last)
		}
		if c.Unit != "rp" && c.Unit != "persen" {
			k.Satuan = c.Unit
		}
		out.Kolom = append(out.Kolom, k)
	}
	for _, pos := range t.Repeats {
		out.Ulangan = append(out.Ulangan, pos.Cell)
	}
	for _, u := range t.Unknown {
		out.Asing = append(out.Asing, foreign{u.Pos.Cell, strings.Join(strings.Fields(u.Text), " "), u.Nearest})
	}
	for _, c := range t.Ignored {
		out.Abaikan = append(out.Abaikan, ingest.ColName(c))
	}
	return out
}

// levels are the tingkat of facts from the top of the tree.
var levels = []string{"opd", "tujuan", "sasaran", "program", "kegiatan", "sub_kegiatan", "rekening"}

// countFacts counts the facts of a document, view by view.
func countFacts(f *warehouse.Fakta) (list []viewCount) {
	add := func(nama string, n int, tingkat func(i int) string) {
		if n == 0 {
			return
		}
		v := viewCount{Nama: nama, Jumlah: n}
		for i := range n {
			at := slices.IndexFunc(v.Tingkat, func(l levelCount) bool { return l.Tingkat == tingkat(i) })
			if at < 0 {
				at = len(v.Tingkat)
				v.Tingkat = append(v.Tingkat, levelCount{Tingkat: tingkat(i)})
			}
			v.Tingkat[at].Jumlah++
		}
		slices.SortStableFunc(v.Tingkat, func(a, b levelCount) int {
			return slices.Index(levels, a.Tingkat) - slices.Index(levels, b.Tingkat)
		})
		list = append(list, v)
	}
	add("target", len(f.Target), func(i int) string { return f.Target[i].Tingkat })
	add("realisasi", len(f.Realisasi), func(i int) string { return f.Realisasi[i].Tingkat })
	add("anggaran", len(f.Anggaran), func(i int) string { return f.Anggaran[i].Tingkat })
	add("iku", len(f.Iku), func(i int) string { return f.Iku[i].Tingkat })
	add("catatan", len(f.Catatan), func(i int) string { return f.Catatan[i].Tingkat })
	if n := len(f.Rpjmd); n > 0 {
		list = append(list, viewCount{Nama: "rpjmd", Jumlah: n})
	}
	return list
}
