package report

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"time"

	"capaian/ingest/sebutan"
	"capaian/transform/warehouse"
)

// dokumenWajib identifies an expected document across OPD.
type dokumenWajib struct{ jenis, versi, periode string }

func wajib(k *warehouse.Kepatuhan) dokumenWajib {
	return dokumenWajib{string(k.Jenis), string(k.Versi), string(k.Periode)}
}

func (d dokumenWajib) nama() string { return NamaDokumen(d.jenis, d.versi, d.periode) }

// kelengkapan is the matrix of OPD and expected documents, OPD that sent nothing
// at all first.
func (b *bahan) kelengkapan() Tabel {
	t := Tabel{
		Nama: "Kelengkapan Dokumen", Tetap: 1, Kosong: "Daftar induk OPD belum menyebut dokumen wajib.",
		Keterangan: "Tepat waktu: diterima sampai batas waktunya. Terlambat: diterima sesudahnya, dengan jumlah hari kalender. Perlu perbaikan: diterima, tetapi ada yang harus diperbaiki. " +
			"Ditolak: berkas terbarunya tidak dapat dipakai; bila ada versi sebelumnya, angkanya tetap dipakai sebagai data lama. Belum ada: batas waktunya lewat. " +
			"Belum jatuh tempo: masih ada waktu. OPD yang belum mengirim apa pun lebih dahulu. Renstra berlaku untuk semua tahunnya. Rinciannya pada Rincian kelengkapan.",
		Kolom: []Kolom{teksKolom("OPD", 34), teksKolom("Diterima", 14)},
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
	for _, o := range b.urutKelengkapan() {
		if rows[o.Kode] == nil {
			continue
		}
		got, due := b.jumlahWajib(o.Kode)
		sent := dari(got, due)
		if !b.mengirim(o.Kode) && due > 0 {
			sent = Sel{Teks: sent.Teks + ", belum mengirim apa pun", Nada: Buruk}
		}
		cells := []Sel{teks(o.Nama), sent}
		for _, d := range columns {
			cells = append(cells, b.selKepatuhan(rows[o.Kode][d]))
		}
		t.tambah(cells...)
	}
	return t
}

// urutKelengkapan orders the OPD for completeness: those that sent nothing first.
func (b *bahan) urutKelengkapan() []warehouse.OPD {
	order := slices.Clone(b.opd)
	nothing := func(o warehouse.OPD) int {
		if _, due := b.jumlahWajib(o.Kode); due > 0 && !b.mengirim(o.Kode) {
			return 0
		}
		return 1
	}
	slices.SortStableFunc(order, func(x, y warehouse.OPD) int { return cmp.Compare(nothing(x), nothing(y)) })
	return order
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
		s.Asal = strings.Join(append(parts, "sidik "+pendek(string(f.SHA256))), " › ")
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
	case "ditolak":
		s.Nada = Buruk
		if k.Usang != "" {
			s.Teks += "; " + dataLama(k.Usang)
		}
	case "belum ada":
		s.Nada = Buruk
	case "belum jatuh tempo":
		s.Nada = Pudar
	}
	return s
}

// rincianKelengkapan is one row per expected document, with the versions that
// others took the place of.
func (b *bahan) rincianKelengkapan() Tabel {
	t := Tabel{
		Nama: "Rincian kelengkapan", Tetap: 1, Kosong: "Daftar induk OPD belum menyebut dokumen wajib.",
		Keterangan: "Setiap dokumen wajib; Diterima adalah saat dokumennya pertama kali diterima, Berkas adalah versi yang berlaku. Sidik adalah delapan angka pertama sidik isi berkas.",
		Kolom: []Kolom{teksKolom("OPD", 30), teksKolom("Dokumen", 24), teksKolom("Versi", 14), kolom("Batas waktu", Tanggal, 18), teksKolom("Status", 20),
			kolom("Diterima", Jam, 24), kolom("Terlambat (hari)", Cacah, 10), teksKolom("Sidik", 11), teksKolom("Berkas", 50), teksKolom("Versi yang digantikan", 40)},
	}
	rows := slices.Clone(b.Hitungan.Kepatuhan)
	columns := b.kolomWajib()
	order := map[string]int{}
	for i, o := range b.urutKelengkapan() {
		order[o.Kode] = i
	}
	slices.SortStableFunc(rows, func(x, y warehouse.Kepatuhan) int {
		return cmp.Or(cmp.Compare(order[x.OPD], order[y.OPD]), cmp.Compare(x.OPD, y.OPD),
			cmp.Compare(slices.Index(columns, wajib(&x)), slices.Index(columns, wajib(&y))))
	})
	for i := range rows {
		k := &rows[i]
		due, _ := time.Parse(time.DateOnly, string(k.BatasWaktu)) // none: no date is shown
		received, late, sha, path, versi, before := Sel{}, Sel{}, "", "", k.Versi, ""
		if f := b.berkas[string(k.BerkasID)]; f != nil {
			sha, path, versi, before = pendek(string(f.SHA256)), f.Jalur, cmp.Or(f.Versi, versi), b.digantikan(f)
		}
		if !k.DiterimaPada.IsZero() {
			received = saat(k.DiterimaPada.In(b.zona))
		}
		if k.TerlambatHari != nil && *k.TerlambatHari > 0 {
			late = cacah(*k.TerlambatHari)
		}
		t.tambah(teks(b.namaOPD(k.OPD)), teks(wajib(k).nama()), teks(string(versi)), hari(due), statusKepatuhan(k), received, late, teks(sha), teks(path), Sel{Teks: before})
	}
	return t
}

// digantikan names the earlier versions of a document, oldest first.
func (b *bahan) digantikan(now *warehouse.Berkas) string {
	var old []*warehouse.Berkas
	for i := range b.Berkas {
		f := &b.Berkas[i]
		if f.Status == "digantikan" && f.BerkasID != now.BerkasID && f.OPD == now.OPD && f.Tahun == now.Tahun && f.Jenis == now.Jenis &&
			f.Periode == now.Periode && f.Versi == now.Versi && f.Bagian == now.Bagian {
			old = append(old, f)
		}
	}
	slices.SortFunc(old, func(x, y *warehouse.Berkas) int {
		return cmp.Or(x.DiterimaPada.Compare(y.DiterimaPada.Time), cmp.Compare(x.BerkasID, y.BerkasID))
	})
	var words []string
	for _, f := range old {
		words = append(words, sebutan.Hari(f.DiterimaPada.In(b.zona))+" ("+pendek(string(f.SHA256))+")")
	}
	return strings.Join(words, "; ")
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
			kolom("Diterima", Jam, 24), teksKolom("Sidik", 11)},
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
