package berantakan

// gaya is how a document is typed; the switches change it.
type gaya struct {
	geserBaris, geserKolom int
	jarak                  int // blank rows between the blocks
	kop                    bool
	tandaTangan            bool
	judulGabung            bool
	judulBentuk            string // baris, satu, sel
	tahunDi, periodeDi     string // judul, berkas
	versiDi, opdDi         string // judul, berkas, lembar, folder
	kunci                  string // how keyed lines are typed: "", dalam, satu
	kepalaLepas            bool
	induk                  string // gabung, kosong, ulang
	label                  []func(string) string
	olahNama               []func(string) string
	uang                   string
	skala                  int64
	skalaDi                string // garis, kepala
	persen                 string
	ukuranTeks             bool // figures as text
	titikDesimal           bool
	terbilang              bool
	rumus                  string // "", nilai, tanpa
	strip                  string // typed into cells that say nothing
	kaya                   bool   // rich text
	sebaris                bool   // inline strings
	dimensi                string
	lebar                  bool
	tanggalSel             bool
	coretan                bool // scratch formulas right of the rows
	liar                   bool // stray cells beside the title
	ekorFloat              bool
}

func gayaRapi() gaya {
	return gaya{judulGabung: true, judulBentuk: "baris", tahunDi: "judul", periodeDi: "judul", versiDi: "judul", opdDi: "judul",
		induk: "gabung", uang: "angka", skala: 1, persen: "teks", jarak: 1}
}
