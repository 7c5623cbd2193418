package ingest

const (
	lkj    = "Laporan Kinerja Kecamatan Ledokombo 2020"
	pan53  = "PermenPANRB 53/2014"
	pan14  = "PermenPANRB 14/2017"
	mdn86  = "Permendagri 86/2017"
	mdn13  = "Permendagri 13/2006"
	produk = "aturan baca capaian"
)

// catalogue is every rule the program can raise. A rule without a message, a
// hint or a source does not pass the tests.
var catalogue = []Rule{
	{"FMT-01", Galat, `Nilai rupiah "{nilai}" pada {lokasi} tidak dapat dibaca sebagai angka; nilai tidak dipakai.`, `Tulis angka penuh, misalnya 1.414.972.450, tanpa tanda baca lain.`, lkj},
	{"FMT-02", Peringatan, `Nilai rupiah "{nilai}" pada {lokasi} ditulis tidak baku; dibaca sebagai {hasil}.`, `Tulis angkanya saja, tanpa ",-", apostrof, atau tanda ganda.`, lkj},
	{"FMT-03", Galat, `Satuan nilai "{nilai}" pada {lokasi} meragukan: {rasio} kali lebih kecil dari jumlah rinciannya {jumlah} (ribuan, juta, atau terpotong?).`, `Tulis nilai dalam rupiah penuh, atau sebutkan satuannya di judul tabel.`, lkj},
	{"FMT-04", Info, `Pemisah desimal tidak seragam: "{nilai}" pada {lokasi} dibaca {hasil}.`, `Pakai koma sebagai pemisah desimal.`, lkj},
	{"FMT-05", Peringatan, `Persentase "{nilai}" pada {lokasi} mengandung karakter sisa; dibaca {hasil}.`, `Hapus tanda baca yang tersisa.`, lkj},
	{"FMT-06", Galat, `Satuan rupiah (penuh, ribuan, juta) tidak dinyatakan pada {lokasi}, sedangkan blok lain menyatakannya; dibaca sebagai {hasil}.`, `Tulis satuan di atas tabel, misalnya "(dalam ribuan)".`, mdn86},
	{"FMT-07", Peringatan, `Target "{nilai}" pada {lokasi} tidak memiliki satuan; diperlakukan sebagai {satuan}.`, `Tulis satuannya di sel target atau pada kolom Satuan.`, pan53},
	{"FMT-08", Peringatan, `Target "{nilai}" pada {lokasi} berupa huruf mutu; dinilai memakai tabel mutu {tabel}.`, `Tulis pula batas angkanya, misalnya "B (76,61)".`, pan14},
	{"FMT-09", Peringatan, `Target "{nilai}" pada {lokasi} berupa ambang ({operator}{angka}); tercapai bila realisasi {operator} {angka}.`, `Bila targetnya satu angka, tulis angka itu saja.`, lkj},
	{"FMT-10", Peringatan, `Target majemuk "{nilai}" pada {lokasi} dipecah menjadi {n} komponen.`, `Pisahkan tiap komponen ke barisnya sendiri.`, lkj},
	{"FMT-12", Galat, `"{nilai}" pada {lokasi} tidak terukur (teks bebas); disimpan sebagai teks dan tidak dihitung.`, `Tulis angka dengan satuannya, huruf mutu, atau ambang.`, pan53},
	{"FMT-16", Peringatan, `Angka "{nilai}" pada {lokasi} bermakna ganda ({a} atau {b}); tidak dipakai.`, `Tulis {a} atau {b} sehingga hanya satu maknanya; untuk persen pakai tanda atau format %.`, produk},

	{"STR-01", Galat, `Kolom baris {baris} bergeser mulai kolom {kolom}: {uraian}`, `Geser kembali isi baris sehingga tiap nilai berada di bawah judulnya.`, lkj},
	{"STR-03", Peringatan, `Nama program dan kegiatan tergabung dalam satu sel pada {lokasi}: "{nilai}"; {hasil}.`, `Tulis nama program di barisnya sendiri.`, lkj},
	{"STR-05", Info, `Judul kolom berulang di tengah tabel pada {lokasi}; dilewati.`, `Tidak perlu diubah; pakai "Ulangi baris di atas" saat mencetak.`, lkj},
	{"STR-06", Galat, `Baris {baris} hanya berisi potongan teks "{nilai}" tanpa kunci; tidak dapat dikaitkan dengan baris mana pun.`, `Gabungkan potongan itu ke sel asalnya atau hapus.`, lkj},
	{"STR-08", Galat, `Kolom rupiah pada {lokasi} berisi teks "{nilai}"; nilai tidak dipakai.`, `Isi dengan angka rupiah, atau kosongkan.`, lkj},
	{"STR-10", Galat, `Nilai "{nilai}" pada {lokasi} tidak dipakai: {sebab}.`, `Lengkapi baris itu sehingga jelas milik indikator atau kegiatan yang mana.`, produk},

	{"LKP-01", Galat, `Realisasi indikator "{indikator}" tahun {tahun} belum diisi.`, `Isi realisasinya; bila memang nol, tulis 0.`, pan53},

	{"HIT-01", Galat, `Jumlah pagu {dari}–{sampai} "{nama}" ({hitung}) tidak sama dengan kondisi akhir ({cetak}); selisih {selisih}.`, `Periksa pagu tiap tahun dan kondisi akhir baris ini.`, mdn86},
	{"HIT-02", Peringatan, `Jumlah target tahunan "{nama}" ({hitung}) tidak sama dengan target akhir ({cetak}), dan bukan pula target tahun terakhir.`, `Periksa target akhir; untuk cacah biasanya jumlah, untuk persentase target tahun terakhir.`, mdn86},
	{"HIT-03", Peringatan, `Target tahun terakhir "{nama}" ({a}) tidak sama dengan target kondisi akhir ({b}).`, `Samakan target kondisi akhir dengan target tahun terakhir.`, mdn86},
	{"HIT-04", Peringatan, `Target {tahun} "{nama}" ({a}) di bawah capaian awal atau tahun sebelumnya ({b}).`, `Periksa arah indikator dan pentahapan targetnya.`, mdn86},
	{"HIT-06", Galat, `Total {nama} tercetak {cetak}, hasil penjumlahan {hitung}; selisih {selisih}.`, `Periksa total atau rinciannya; sebaiknya pakai rumus SUM.`, lkj},
	{"HIT-07", Galat, `Persentase {nama} tercetak {cetak}%, seharusnya {hitung}%.`, `Perbaiki persentase; sebaiknya pakai rumus.`, lkj},
	{"HIT-08", Info, `Persentase {nama} tercetak {cetak}% dipotong, bukan dibulatkan ({hitung}%).`, `Bulatkan ke dua desimal.`, lkj},
	{"HIT-09", Galat, `Proporsi {nama} tercetak {cetak}%, seharusnya {hitung}% (penyebut {penyebut}).`, `Bagi dengan jumlah keseluruhan, bukan dengan pembandingnya.`, lkj},

	{"CAP-01", Galat, `Capaian "{indikator}" tercetak {cetak}%, seharusnya {hitung}% ({realisasi}/{target}).`, `Hitung ulang capaian: realisasi dibagi target kali 100.`, lkj + ", Bab III; " + pan53},
	{"CAP-02", Galat, `Target "{indikator}" nol; capaian tidak dapat dihitung.`, `Tetapkan target yang dapat diukur; untuk "nol kejadian" pakai ambang, misalnya "≤ 0".`, pan53},
	{"CAP-03", Peringatan, `Capaian "{indikator}" sama persis dengan realisasi ({nilai}) padahal target {target} ≠ 100.`, `Capaian tampaknya tersalin dari realisasi; hitung ulang.`, lkj},
	{"CAP-04", Galat, `Rata-rata capaian tercetak {cetak}%, seharusnya {hitung}%.`, `Rata-ratakan capaian yang benar dari semua indikator.`, lkj},
	{"CAP-05", Galat, `Tingkat kemajuan "{indikator}" tercetak {cetak}%, seharusnya {hitung}%.`, `Hitung ulang: realisasi dibagi target akhir Renstra kali 100.`, lkj},
	{"CAP-06", Peringatan, `Capaian "{indikator}" {nilai}% melebihi {batas}%; periksa target atau realisasi.`, `Bila benar, jelaskan penyebabnya; target mungkin terlalu rendah.`, pan53},
	{"CAP-07", Peringatan, `Capaian "{indikator}" bernilai negatif ({nilai}%): realisasi lebih dari dua kali target yang diharapkan turun.`, `Periksa target dan realisasi; nilai negatif dipakai apa adanya.`, lkj},
	{"CAP-08", Peringatan, `Realisasi {tahun} "{indikator}" sama persis dengan {tahun_lalu} ({nilai}); diduga belum diperbarui.`, `Pastikan realisasi {tahun} sudah hasil pengukuran tahun itu.`, lkj},
	{"CAP-12", Info, `Arah indikator "{indikator}" (positif atau negatif) tidak ditetapkan; dianggap {arah}.`, `Tetapkan arah indikator di IKU atau PK.`, lkj},
	{"CAP-15", Peringatan, `Capaian "{indikator}" tercetak {cetak} padahal realisasinya kosong.`, `Isi realisasinya; bila memang nol, tulis 0. Periksa juga rumus capaiannya.`, produk},

	{"PRD-01", Galat, `Predikat "{nama}" tercetak {cetak}, seharusnya {hitung} (capaian {nilai}%).`, `Sesuaikan predikat dengan capaian yang benar.`, lkj + ", Bab III"},
	{"PRD-02", Peringatan, `Capaian "{nama}" {nilai}% berada di celah skala (antara {a} dan {b}); dipakai {hasil}.`, `Perjelas batas skala predikat di capaian.yaml.`, lkj + ", Bab III"},
	{"PRD-03", Peringatan, `Istilah predikat "{nilai}" pada {lokasi} tidak ada dalam skala.`, `Pakai istilah skala: {skala}.`, lkj + ", Bab III"},
	{"PRD-05", Galat, `Skala predikat tidak sah: {uraian}.`, `Perbaiki skala di capaian.yaml.`, lkj + ", Bab III"},

	{"ANG-01", Galat, `Realisasi {nama} ({a}) melebihi pagu ({b}).`, `Periksa realisasi atau pagunya.`, mdn13},
	{"ANG-03", Galat, `Total anggaran {cetak} ≠ {rincian} = {hitung}.`, `Tulis total yang sama dengan jumlah rinciannya.`, lkj},
	{"ANG-05", Galat, `Anggaran program "{program}" {a} tidak sama dengan jumlah kegiatannya {b}.`, `Jumlahkan semua kegiatan program itu.`, lkj},
	{"ANG-12", Peringatan, `Semua pagu pada tabel "{tabel}" nol.`, `Isi pagunya, atau hapus tabelnya bila memang tidak dianggarkan.`, produk},
	{"ANG-13", Info, `{n} baris pendapatan, pembiayaan, atau selisihnya mulai {lokasi} tidak dibaca; yang dimuat hanya belanja.`, `Tidak perlu diubah.`, produk},

	{"REF-01", Galat, `Kode pada {lokasi} memuat "{nilai}", yang bukan kode; bagian itu tidak dipakai.`, `Tulis kodenya saja, misalnya 7.01.02.2.01.`, mdn13},
	{"REF-03", Peringatan, `Kedalaman kode "{kode}" ({n} bagian) tidak sesuai dengan tingkat {tingkat}; dipakai tingkat menurut namanya.`, `Lengkapi bagian kode yang hilang.`, mdn13},

	{"KON-11", Galat, `Nilai "{nama}" berbeda antartabel: {a} di sini, {b} pada {lain}.`, `Samakan angkanya; tabel pengukuran yang dipakai.`, lkj},
	{"KON-20", Info, `"{a}" pada {lokasi} tertulis lebih dari sekali dalam satu sel; {hasil}.`, `Hapus yang berulang, atau beri nama yang berbeda.`, lkj},

	{"BKS-01", Galat, `Berkas tidak dapat dibaca: {sebab}.`, `{saran}`, produk},
	{"BKS-02", Peringatan, `{hal} menurut isi ({isi}) berbeda dari {sumber} ({lain}); dipakai menurut isi.`, `Samakan judul dokumen, nama berkas, dan foldernya.`, produk},
	{"BKS-03", Galat, `{hal} tidak dikenali: {uraian}.`, `{saran}`, produk},
	{"BKS-04", Info, `Lembar tersembunyi "{lembar}" tidak dibaca.`, `Tampilkan lembar itu bila memang bagian dari dokumen.`, produk},
	{"BKS-05", Peringatan, `Ada lebih dari satu berkas untuk dokumen ini dengan angka berbeda; yang dipakai {dipakai}, bukan {lain}.`, `Hapus atau pindahkan berkas yang tidak berlaku.`, produk},
	{"BKS-06", Info, `Angka pada tabel "{tabel}" hanya dibandingkan, tidak disimpan: {uraian}.`, `Tidak perlu diubah.`, produk},
	{"BKS-07", Peringatan, `Isi berkas {jalur} sama dengan versi yang sudah pernah digantikan.`, `Pastikan versi lama ini yang dimaksud.`, produk},
	{"BKS-08", Info, `Berkas {jalur} tidak ada lagi di folder; isinya tetap berlaku.`, `Kembalikan berkasnya, atau kirim penggantinya.`, produk},
	{"BKS-09", Info, `Lembar "{lembar}" tidak dibaca: {sebab}.`, `Bila lembar ini memuat data, beri judul dan judul kolom yang lazim.`, produk},
	{"BKS-10", Peringatan, `Berkas {jalur} belum utuh: {sebab}.`, `Simpan ulang berkasnya; akan dicoba lagi malam berikutnya.`, produk},
	{"BKS-11", Info, `Target "{indikator}" tidak ada di PK, RKT, IKU, atau Renstra dengan rumusan yang sama; dipakai target pada dokumen realisasi ({target}).`, `Samakan rumusan indikator di dokumen perencanaan dan realisasi.`, produk},
	{"BKS-12", Info, `Tidak ada DPA tahun {tahun}; pagu diambil dari dokumen realisasi.`, `Kirim DPA tahun {tahun}.`, produk},
	{"BKS-13", Peringatan, `Indikator "{indikator}" pada {dokumen} tidak ada pada dokumen realisasi; belum diukur.`, `Laporkan realisasinya, atau samakan rumusannya.`, pan53},
	{"BKS-14", Peringatan, `Kolom "{kolom}" pada {lokasi} tidak dikenali; isinya tidak dibaca.`, `Pakai judul kolom yang lazim{mungkin}.`, produk},
	{"BKS-15", Info, `Kolom tanpa judul di samping tabel berisi angka mulai {lokasi} ("{nilai}", {n} sel); tidak dibaca.`, `Beri judul kolom itu bila memang bagian dari tabel, atau pindahkan coretannya.`, produk},
	{"BKS-16", Peringatan, `Nama berkas "{berkas}" menunjukkan salinan konflik sinkronisasi ({tanda}): berkas yang sama diubah di dua komputer.`, `Bandingkan dengan berkas aslinya, satukan isinya, lalu hapus salah satunya.`, produk},
	{"BKS-17", Info, `{n} baris tersembunyi mulai {lokasi} dibaca sebagai data: {sebab}.`, `Tampilkan barisnya supaya semua orang melihat yang dihitung.`, produk},
	{"BKS-18", Peringatan, `{n} baris tersembunyi mulai {lokasi} tidak dibaca: {sebab}.`, `Hapus baris itu, atau tampilkan bila memang bagian dari dokumen.`, produk},
	{"BKS-19", Info, `Judul kolom "{kolom}" pada {lokasi} dibaca sebagai "{dibaca}": hanya berbeda satu huruf.`, `Perbaiki ejaannya; bila bukan itu maksudnya, pakai kata lain.`, produk},
	{"BKS-20", Peringatan, `Entri tata_letak untuk {entri}: {uraian}.`, `Perbaiki entri itu di capaian.yaml; hasilnya dapat dilihat dengan capaian check.`, produk},
	{"BKS-21", Info, `Bagian "{judul}" mulai {lokasi} tidak dibaca: di bawahnya tidak ada tabel yang dikenali.`, `Tidak perlu diubah bila bagian itu hanya pelengkap; bila data, susun sebagai tabel dengan judul kolom.`, produk},

	{"TWL-01", Peringatan, `Belum jelas {hal} indikator "{indikator}"; angka tiap periode dibandingkan apa adanya, tidak digabungkan.`, `Nyatakan di IKU, PK, atau rencana aksi cara menggabungkannya, dan di judul kolom apakah angkanya "s.d." atau periode itu saja.`, produk},
	{"TWL-02", Peringatan, `Realisasi {cara} "{indikator}" sampai {periode} tidak dapat dihitung: {kurang} belum ada.`, `Isi realisasi {kurang}; bila memang nol, tulis 0.`, produk},
	{"TWL-03", Peringatan, `Realisasi setahun "{indikator}" tercetak {cetak}, sedangkan {cara} = {hitung}.`, `Samakan angka setahun dengan angka periodenya; yang dipakai angka setahun yang tercetak.`, produk},
	{"TWL-04", Peringatan, `Realisasi {periode} "{indikator}" di sini {a}, tetapi {b} pada dokumen {dokumen}; yang dipakai {b}.`, `Samakan angkanya di kedua dokumen.`, produk},
	{"TWL-05", Peringatan, `Realisasi anggaran sampai {periode} tidak dapat dijumlahkan: dokumen {kurang} belum ada.`, `Kirim laporan {kurang}, atau laporan yang menyebut angka s.d. {periode}.`, produk},
	{"TWL-06", Info, `Realisasi anggaran {nama} {periode} ({a}) lebih kecil daripada {periode_lalu} ({b}), jadi tiap laporan dibaca sebagai angka periodenya sendiri dan dijumlahkan.`, `Sebutkan di judul laporan apakah angkanya "s.d." atau periode itu saja.`, produk},
	{"TWL-07", Peringatan, `Laporan realisasi anggaran {periode} tidak menyebut apakah angkanya "s.d." atau periode itu saja; dipakai apa adanya dan tidak dijumlahkan.`, `Sebutkan di judul laporan, misalnya "s.d. 30 Juni".`, produk},
	{"TWL-08", Peringatan, `Realisasi {periode} sudah terisi pada dokumen {dokumen}; disimpan.`, `Pastikan angkanya memang realisasi {periode}; bila belum ada, kosongkan selnya.`, produk},
}
