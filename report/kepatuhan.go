package report

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"time"

	"capaian/transform/warehouse"
)

// dokumenWajib identifies an expected document across OPD.
type dokumenWajib struct{ jenis, versi, periode string }

func wajib(k *warehouse.Kepatuhan) dokumenWajib {
	return dokumenWajib{string(k.Jenis), string(k.Versi), string(k.Periode)}
}

func (d dokumenWajib) nama() string { return NamaDokumen(d.jenis, d.versi, d.periode) }

// kepatuhan is the matrix of OPD and expected documents.
func (b *bahan) kepatuhan() Tabel {
	t := Tabel{
		Nama: "Kepatuhan berkas", Tetap: 1, Kosong: "Daftar induk OPD belum menyebut dokumen wajib.",
		Keterangan: "Status setiap dokumen wajib; waktu terima, versi, dan sidik berkas ada pada Rincian kepatuhan.",
		Kolom:      []Kolom{teksKolom("OPD", 34), teksKolom("Diterima", 10)},
	}
	columns := b.kolomWajib()
	if len(columns) == 0 {
		return t
	}
	rows := map[string]map[dokumenWajib]*warehouse.Kepatuhan{}
	for i := range b.Hitungan.Kepatuhan {
		k := &b.Hitungan.Kepatuhan[i]
		if rows[k.OPD] == nil {
			rows[k.OPD] = map[dokumenWajib]*warehouse.Kepatuhan{}
		}
		rows[k.OPD][wajib(k)] = k
	}
	for _, d := range columns {
		t.Kolom = append(t.Kolom, teksKolom(d.nama(), 14))
	}
	for _, o := range b.opd {
		if rows[o.Kode] == nil {
			continue
		}
		got, due := b.jumlahWajib(o.Kode)
		cells := []Sel{teks(o.Nama), dari(got, due)}
		for _, d := range columns {
			cells = append(cells, b.selKepatuhan(rows[o.Kode][d]))
		}
		t.tambah(cells...)
	}
	return t
}

// kolomWajib are the documents that any OPD is expected to send, in the order in
// which they follow from each other.
func (b *bahan) kolomWajib() []dokumenWajib {
	var list []dokumenWajib
	for i := range b.Hitungan.Kepatuhan {
		if d := wajib(&b.Hitungan.Kepatuhan[i]); !slices.Contains(list, d) {
			list = append(list, d)
		}
	}
	murni := func(versi string) string { return strings.TrimPrefix(versi, "murni") }
	slices.SortFunc(list, func(x, y dokumenWajib) int {
		return cmp.Or(cmp.Compare(urutJenis(x.jenis), urutJenis(y.jenis)), cmp.Compare(x.jenis, y.jenis),
			cmp.Compare(murni(x.versi), murni(y.versi)), cmp.Compare(x.periode, y.periode))
	})
	return list
}

// selKepatuhan is the status of one document, with what came and when.
func (b *bahan) selKepatuhan(k *warehouse.Kepatuhan) Sel {
	if k == nil {
		return Sel{Teks: "tidak wajib", Nada: Pudar}
	}
	s := statusKepatuhan(k)
	if f := b.berkas[string(k.BerkasID)]; f != nil {
		parts := []string{bersih(f.Jalur), "diterima " + Saat(k.DiterimaPada.In(b.zona))}
		if f.Versi != "" {
			parts = append(parts, "versi "+bersih(string(f.Versi)))
		}
		s.Asal = strings.Join(append(parts, "sha256 "+pendek(string(f.SHA256))), " › ")
	}
	return s
}

func statusKepatuhan(k *warehouse.Kepatuhan) Sel {
	s := teks(k.Status)
	switch k.Status {
	case "tepat waktu":
		s.Nada = SangatBaik
	case "terlambat":
		s.Nada = Sedang
		if k.TerlambatHari != nil {
			s.Teks += " " + strconv.Itoa(*k.TerlambatHari) + " hari"
		}
	case "perlu perbaikan":
		s.Nada = Kurang
	case "belum ada", "ditolak":
		s.Nada = Buruk
	case "belum jatuh tempo":
		s.Nada = Pudar
	}
	return s
}

// rincianKepatuhan is one row per expected document.
func (b *bahan) rincianKepatuhan() Tabel {
	t := Tabel{
		Nama: "Rincian kepatuhan", Tetap: 1, Kosong: "Daftar induk OPD belum menyebut dokumen wajib.",
		Keterangan: "Setiap dokumen wajib dengan waktu terimanya; sha256 adalah delapan angka pertama sidik isi berkas.",
		Kolom: []Kolom{teksKolom("OPD", 30), teksKolom("Dokumen", 24), teksKolom("Versi", 14), kolom("Batas waktu", Tanggal, 12), teksKolom("Status", 20),
			kolom("Diterima", Jam, 17), teksKolom("sha256", 11), teksKolom("Berkas", 50)},
	}
	rows := slices.Clone(b.Hitungan.Kepatuhan)
	columns := b.kolomWajib()
	slices.SortStableFunc(rows, func(x, y warehouse.Kepatuhan) int {
		return cmp.Or(cmp.Compare(b.urut(x.OPD), b.urut(y.OPD)), cmp.Compare(x.OPD, y.OPD),
			cmp.Compare(slices.Index(columns, wajib(&x)), slices.Index(columns, wajib(&y))))
	})
	for i := range rows {
		k := &rows[i]
		due, _ := time.Parse(time.DateOnly, string(k.BatasWaktu)) // none: no date is shown
		received, sha, path, versi := Sel{}, "", "", k.Versi
		if f := b.berkas[string(k.BerkasID)]; f != nil {
			sha, path, versi = pendek(string(f.SHA256)), f.Jalur, cmp.Or(f.Versi, versi)
		}
		if !k.DiterimaPada.IsZero() {
			received = saat(k.DiterimaPada.In(b.zona))
		}
		t.tambah(teks(b.namaOPD(k.OPD)), teks(wajib(k).nama()), teks(string(versi)), hari(due), statusKepatuhan(k), received, teks(sha), teks(path))
	}
	return t
}

// takMasuk are the files in the share that nothing was loaded of.
func (b *bahan) takMasuk() []warehouse.Berkas {
	rows := hanya(b.Berkas, func(k warehouse.Berkas) bool { return k.Status == "tertunda" || k.Status == "ditolak" })
	slices.SortStableFunc(rows, func(x, y warehouse.Berkas) int {
		return cmp.Or(cmp.Compare(x.Status, y.Status), cmp.Compare(b.urut(x.OPD), b.urut(y.OPD)), cmp.Compare(x.Jalur, y.Jalur))
	})
	return rows
}

// ditolak lists the files that are not in the figures, and why.
func (b *bahan) ditolak() Tabel {
	t := Tabel{
		Nama: "Berkas ditolak dan tertunda", Tetap: 1, Kosong: "Tidak ada berkas yang ditolak atau tertunda.",
		Keterangan: "Ditolak: tidak dapat dibaca atau dipahami; perbaiki dan simpan kembali di tempat yang sama. Tertunda: belum utuh, dibaca lagi pada konsolidasi berikutnya.",
		Kolom: []Kolom{teksKolom("OPD", 30), teksKolom("Berkas", 50), teksKolom("Status", 11), teksKolom("Alasan", 60),
			kolom("Diterima", Jam, 17), teksKolom("sha256", 11)},
	}
	if n := b.dilewati(); n > 0 {
		t.Keterangan += " " + cacah(n).Teks + " berkas lain dilewati karena bukan dokumen kinerja."
	}
	for _, k := range b.takMasuk() {
		status := teks(k.Status)
		status.Nada = Buruk
		if k.Status == "tertunda" {
			status.Nada = Sedang
		}
		received := Sel{}
		if !k.DiterimaPada.IsZero() {
			received = saat(k.DiterimaPada.In(b.zona))
		}
		t.tambah(teks(b.namaOPD(k.OPD)), teks(k.Jalur), status, teks(string(k.Alasan)), received, teks(pendek(string(k.SHA256))))
	}
	return t
}

func (b *bahan) dilewati() int {
	skipped := map[warehouse.Teks]bool{}
	for _, k := range b.Berkas {
		if k.Status == "dilewati" {
			skipped[k.SHA256] = true
		}
	}
	return len(skipped)
}
