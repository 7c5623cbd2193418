package berantakan

import (
	"slices"
	"strings"
)

// This file has the switches of workbooks, sheets and of what a document says of
// itself.

var kacauBuku = []Kekacauan{
	{Nama: "buku_bersama", Uraian: "another document of the office in the same workbook", bisa: berjudul, buat: bukuBersama},
	{Nama: "pejabat_lain", Uraian: "the PK of another official on a sheet of its own", tolak: []string{"judul_satu_baris", "opd_di_lembar"}, bisa: keluarga("pk"), buat: pejabatLain},
	{Nama: "lembar_tersembunyi", Uraian: "a hidden sheet with another office's PK", bisa: selalu, buat: lembarTersembunyi},
	{Nama: "lembar_rujukan", Uraian: "a lookup sheet of units and kecamatan", bisa: selalu, buat: func(d *dokumen) {
		d.lembar = append(d.lembar, &lembar{nama: "data1", baris: []string{"satuan", "% (persen)", "buah", "bulan", "dokumen", "orang/bulan", "per 1000 KH", "Kecamatan Rawajati", "Kecamatan Sukawangi"}})
	}},
	{Nama: "lembar_kosong", Uraian: "empty sheets before and behind", bisa: selalu, buat: func(d *dokumen) {
		d.lembar = append([]*lembar{{nama: "Sampul"}}, append(d.lembar, &lembar{nama: "Lembar9"})...)
	}},
	{Nama: "tabel_kedua", Uraian: "a table of something else below", bisa: berjudul, buat: tabelKedua},
}

func bukuBersama(d *dokumen) {
	if d.keluarga == "iku" {
		pk(d)
		return
	}
	iku(d)
}

func pejabatLain(d *dokumen) {
	jabatan := "KEPALA SEKSI PELAYANAN UMUM"
	id, l := d.baru(identitas{judul: "PERJANJIAN KINERJA", jenis: "PK", versi: d.versi(), bagian: jabatan, jabatan: jabatan}, "Kasi Pelum", "")
	t := l.tabel("lebur", kNomor, k("sasaran", nama, "SASARAN PROGRAM"), k("indikator", nama, "INDIKATOR PROGRAM"), kTarget)
	s := &sasaran{nama: "Terlaksananya pelayanan umum yang tertib"}
	at := s.konteks()
	at.tingkat = "program" // whose the indicators are, as the header says
	g := d.grupBaru()
	for _, i := range d.pohon.program[0].indikator {
		t.tambah(0, false, sNomor("1.").g(g), sNama(s.nama).g(g), sNama(i.nama), sUkur(i.target, id.setahun(at, i)))
	}
}

func lembarTersembunyi(d *dokumen) {
	milik, n := d.pohon, len(d.lembar)
	d.pohon = pohonBaru(d.benih+1, milik.tahun)
	d.pohon.opd = milik.lain
	pk(d)
	d.lembar[n].nama, d.lembar[n].sembunyi = "anggaran", true
	d.pohon = milik
}

func tabelKedua(d *dokumen) {
	t := &tabel{kolom: []kolom{k("nomor", nomor, "NO"), k("barang", kata, "NAMA BARANG"), k("merek", kata, "MEREK"), k("banyak", kata, "BANYAKNYA")}}
	for n, s := range []string{"Meja kerja", "Kursi tamu", "Lemari arsip"} {
		t.tambah(0, false, sNomor(angka(n+1)), sKata(s), sKata("Contoh"), sHitung(angka(3*n+2)))
	}
	d.utama().kedua = t
}

// utama is the sheet of the document itself.
func (d *dokumen) utama() *lembar {
	return d.lembar[slices.IndexFunc(d.lembar, func(l *lembar) bool { return l.id != nil })]
}

func berperiode(d *dokumen) bool { return d.utama().id.periodeTeks != "" }

var kacauIdentitas = []Kekacauan{
	{Nama: "nama_lembar_bohong", Golongan: "lembar", Uraian: "a sheet named after something else", tolak: []string{"tahun_di_berkas", "periode_di_berkas"}, bisa: berjudul, buat: func(d *dokumen) {
		nama := []string{"bu siti", "DPA 2017", "Sheet3 (2)"}
		if berperiode(d) { // what no title states, a sheet's name may
			nama = append(nama, "januari")
		}
		d.utama().nama = nama[d.acak.IntN(len(nama))]
	}},
	{Nama: "nama_lembar_31", Golongan: "lembar", Uraian: "a sheet named by a title cut at 31 characters", bisa: berjudul, buat: func(d *dokumen) {
		d.utama().nama = potong(strings.NewReplacer("/", " ", ":", " ").Replace(d.utama().id.judul+"  "+d.pohon.opd.Nama), 31)
	}},
	{Nama: "opd_di_lembar", Golongan: "lembar", Uraian: "the office named only by the sheet", tolak: []string{"opd_di_folder", "kop", "buku_bersama"}, bisa: berjudul, buat: func(d *dokumen) {
		d.gaya.opdDi, d.folder, d.utama().nama = "lembar", "kiriman", potong(d.pohon.opd.Nama, 31)
		d.utama().id.kunci = tanpaOPD(d.utama().id.kunci)
	}},
	{Nama: "opd_di_folder", Uraian: "the office named only by the folder", tolak: []string{"kop"}, bisa: berjudul, buat: func(d *dokumen) {
		d.gaya.opdDi = "folder"
		d.utama().id.kunci = tanpaOPD(d.utama().id.kunci)
	}},
	{Nama: "nama_berkas_bohong", Golongan: "berkas", Uraian: "a file named after another kind and year", bisa: berjudul, buat: func(d *dokumen) {
		d.berkas = []string{"RKT_2018", "salinan DPA 2017 (2)", "backup terakhir", "Book1"}[d.acak.IntN(4)]
	}, tolak: []string{"tahun_di_berkas", "periode_di_berkas", "versi_di_berkas"}},
	{Nama: "tahun_di_berkas", Uraian: "the year only in the file name", bisa: berjudul, buat: func(d *dokumen) {
		d.gaya.tahunDi, d.akhiran = "berkas", append(d.akhiran, angka(d.pohon.tahun))
	}},
	{Nama: "periode_di_berkas", Uraian: "month or quarter only in the file name", bisa: dan(berjudul, berperiode), buat: func(d *dokumen) {
		d.gaya.periodeDi, d.akhiran = "berkas", append(d.akhiran, d.utama().id.periodeTeks)
	}},
	{Nama: "versi_di_berkas", Uraian: "perubahan only in the file name", bisa: func(d *dokumen) bool { return berjudul(d) && d.utama().id.versi == "perubahan" }, buat: func(d *dokumen) {
		d.gaya.versiDi, d.akhiran = "berkas", append(d.akhiran, "Perubahan")
	}},
	gayanya("kunci_satu_sel", "kunci", "keyed lines in one cell", berkunci, func(g *gaya) { g.kunci = "satu" }),
	gayanya("kunci_titik_dua", "kunci", "the colon at the end of the key, the value two columns on", berkunci, func(g *gaya) { g.kunci = "dalam" }),
	gayanya("judul_satu_baris", "judul", "the whole title on one line", berjudul, func(g *gaya) { g.judulBentuk = "satu" }),
	gayanya("judul_pecah_baris", "judul", "a title broken over rows", berjudul, func(g *gaya) { g.judulBentuk = "pecah" }),
	gayanya("judul_pecah_sel", "judul", "a title broken over cells", berjudul, func(g *gaya) { g.judulBentuk = "sel" }),
	gayanya("judul_lepas", "", "titles not merged over the table", berjudul, func(g *gaya) { g.judulGabung = false }),
}

func berkunci(d *dokumen) bool { return len(d.utama().id.kunci) > 0 }

func tanpaOPD(kunci [][2]string) [][2]string {
	return slices.DeleteFunc(kunci, func(kv [2]string) bool { return kv[0] == "Nama OPD" || kv[0] == "Organisasi" })
}

var kacauRangka = []Kekacauan{
	gayanya("kop", "", "a letterhead above", berjudul, func(g *gaya) { g.kop = true }),
	gayanya("geser", "", "blank rows above and columns at the left", selalu, func(g *gaya) { g.geserBaris, g.geserKolom = 2, 2 }),
	gayanya("baris_jarang", "", "three blank rows between the blocks", selalu, func(g *gaya) { g.jarak = 3 }),
	gayanya("tanda_tangan", "", "signature blocks below", berjudul, func(g *gaya) { g.tandaTangan = true }),
	gayanya("tanggal_sel", "", "signed with a date cell", berjudul, func(g *gaya) { g.tandaTangan, g.tanggalSel = true, true }),
	gayanya("sel_liar", "", "stray cells beside the title", berjudul, func(g *gaya) { g.liar = true }),
	gayanya("coretan_rumus", "", "scratch formulas right of the rows", selalu, func(g *gaya) { g.coretan = true }),
	gayanya("dimensi_besar", "", "a declared dimension far beyond the data", selalu, func(g *gaya) { g.dimensi = "A1:Z1000" }),
	gayanya("lebar_kolom", "", "columns of odd widths", selalu, func(g *gaya) { g.lebar = true }),
	gayanya("teks_sebaris", "", "inline strings instead of shared ones", selalu, func(g *gaya) { g.sebaris = true }),
	gayanya("teks_kaya", "", "text in runs of several fonts", selalu, func(g *gaya) { g.kaya = true }),
	{Nama: "catatan_kaki", Uraian: "Sumber and Catatan below the tables", bisa: berjudul, buat: func(d *dokumen) {
		for _, t := range d.tabelSemua() {
			t.bawah = append(t.bawah, "Sumber Data : Laporan seksi, diolah", "Catatan : angka belum diaudit")
		}
	}},
}
