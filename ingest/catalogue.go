package ingest

// The sources of rules, as they are cited.
const (
	lkj    = "Laporan Kinerja Kecamatan Ledokombo 2020"
	pan53  = "PermenPANRB 53/2014"
	pan14  = "PermenPANRB 14/2017"
	pan09  = "PER/9/M.PAN/5/2007"
	mdn86  = "Permendagri 86/2017"
	mdn13  = "Permendagri 13/2006"
	mdn90  = "Permendagri 90/2019"
	bkn22  = "Peraturan Kepala BKN 22/2007"
	ejaan  = "Kamus Besar Bahasa Indonesia; " + lkj
	wajar  = "telaah kewajaran capaian; " + pan53
	produk = "aturan baca capaian"
)

// Whether a rule speaks without being asked to.
const (
	nyala = false
	mati  = true
)

// tanpa is no threshold.
var tanpa = Batas{}

// catalogue is every rule the program can raise: id, severity, sentence, hint,
// source, threshold, and whether it is off by default. A rule without a part,
// or without a case that raises it and one that must not, does not pass the
// tests.
var catalogue = []Rule{
	{"FMT-01", Galat, `Nilai rupiah "{nilai}" pada {lokasi} tidak dapat dibaca sebagai angka; nilainya tidak dipakai.`, `Tulis angka penuh, misalnya 1.414.972.450, tanpa tanda baca lain.`, lkj, tanpa, nyala},
	{"FMT-02", Peringatan, `Nilai rupiah "{nilai}" pada {lokasi} ditulis tidak baku; dibaca sebagai {hasil}.`, `Tulis angkanya saja, tanpa ",-", apostrof, atau tanda ganda.`, lkj, tanpa, nyala},
	{"FMT-03", Galat, `Satuan nilai "{nilai}" pada {lokasi} meragukan: {rasio} kali lebih kecil dari jumlah rinciannya, {jumlah} (ribuan, juta, atau terpotong?).`, `Tulis nilai dalam rupiah penuh, atau sebutkan satuannya di judul tabel.`, lkj, tanpa, nyala},
	{"FMT-04", Info, `Pemisah desimal tidak seragam: "{nilai}" pada {lokasi} dibaca {hasil}.`, `Pakai koma sebagai pemisah desimal.`, lkj, tanpa, nyala},
	{"FMT-05", Peringatan, `Persentase "{nilai}" pada {lokasi} memuat tanda baca yang berlebih; dibaca {hasil}.`, `Hapus tanda baca yang berlebih.`, lkj, tanpa, nyala},
	{"FMT-06", Galat, `Satuan rupiah (penuh, ribuan, juta) tidak dinyatakan pada {lokasi}, sedangkan blok lain menyatakannya; dibaca sebagai {hasil}.`, `Tulis satuan di atas tabel, misalnya "(dalam ribuan)".`, mdn86, tanpa, nyala},
	{"FMT-07", Peringatan, `Target "{nilai}" pada {lokasi} tidak memiliki satuan; diperlakukan sebagai {satuan}.`, `Tulis satuannya di sel target atau pada kolom Satuan.`, pan53, tanpa, nyala},
	{"FMT-08", Peringatan, `Target "{nilai}" pada {lokasi} berupa huruf mutu; dinilai memakai tabel mutu {tabel}.`, `Tulis pula batas angkanya, misalnya "B (76,61)".`, pan14, tanpa, nyala},
	{"FMT-09", Peringatan, `Target "{nilai}" pada {lokasi} berupa ambang ({operator}{angka}); tercapai bila realisasi {operator} {angka}.`, `Bila targetnya satu angka, tulis angka itu saja.`, lkj, tanpa, nyala},
	{"FMT-10", Peringatan, `Target majemuk "{nilai}" pada {lokasi} dipecah menjadi {n} komponen.`, `Pisahkan tiap komponen ke barisnya sendiri.`, lkj, tanpa, nyala},
	{"FMT-11", Info, `Ejaan tidak baku "{nilai}" pada {lokasi}{kali}; disamakan dengan "{baku}".`, `Pakai ejaan baku supaya rumusan di semua dokumen sama.`, ejaan, tanpa, nyala},
	{"FMT-12", Galat, `"{nilai}" pada {lokasi} tidak terukur (teks bebas); disimpan sebagai teks dan tidak dihitung.`, `Tulis angka dengan satuannya, huruf mutu, atau ambang.`, pan53, tanpa, nyala},
	{"FMT-13", Peringatan, `Tanggal "{nilai}" pada {lokasi} tidak lengkap.`, `Tulis tanggal, bulan, dan tahunnya, misalnya 7 Januari 2026.`, lkj, tanpa, nyala},
	{"FMT-14", Peringatan, `NIP "{nilai}" pada {lokasi} tidak sah: {alasan}.`, `Tulis 18 angka: tanggal lahir, bulan pengangkatan, jenis kelamin, dan nomor urut.`, bkn22, tanpa, nyala},
	{"FMT-15", Info, `Singkatan "{nilai}" pada {lokasi} dibaca sebagai "{baku}".`, `Tidak perlu diubah; nama lengkap lebih mudah dicocokkan.`, lkj, tanpa, mati},
	{"FMT-16", Peringatan, `Angka "{nilai}" pada {lokasi} bermakna ganda ({a} atau {b}); tidak dipakai.`, `Tulis {a} atau {b} sehingga hanya satu maknanya; untuk persen pakai tanda atau format %.`, produk, tanpa, nyala},
	{"FMT-17", Galat, `Rumus pada {lokasi} tidak menyimpan hasilnya; nilainya tidak diketahui dan tidak dipakai.`, `Buka berkas ini di Excel atau LibreOffice, tunggu sampai selesai menghitung, lalu simpan lagi.`, produk, tanpa, nyala},
	{"FMT-18", Peringatan, `{n} rumus mulai {lokasi} mengambil nilai dari berkas lain ({berkas}); dipakai hasil yang tersimpan, yang mungkin sudah usang.`, `Salin nilainya ke berkas ini, atau perbarui tautannya lalu simpan lagi.`, produk, tanpa, nyala},

	{"STR-01", Galat, `Kolom baris {baris} bergeser mulai kolom {kolom}: {uraian}`, `Geser kembali isi baris sehingga tiap nilai berada di bawah judulnya.`, lkj, tanpa, nyala},
	{"STR-02", Peringatan, `Baris judul pada {lokasi} tidak seragam dengan tabel sejenis di atasnya: {uraian}.`, `Samakan susunan judul kolom pada semua bagian tabel.`, lkj, tanpa, nyala},
	{"STR-03", Peringatan, `Nama program dan kegiatan tergabung dalam satu sel pada {lokasi}: "{nilai}"; {hasil}.`, `Tulis nama program di barisnya sendiri.`, lkj, tanpa, nyala},
	{"STR-04", Peringatan, `Nomor urut pada {lokasi} tidak berurutan: {uraian}.`, `Perbaiki nomor urutnya; pastikan tidak ada baris yang hilang atau tertulis dua kali.`, lkj, tanpa, nyala},
	{"STR-05", Info, `Judul kolom berulang di tengah tabel pada {lokasi}; dilewati.`, `Tidak perlu diubah; pakai "Ulangi baris di atas" saat mencetak.`, lkj, tanpa, nyala},
	{"STR-06", Galat, `Baris {baris} hanya berisi potongan teks "{nilai}"; potongan itu tidak dapat dikaitkan dengan baris mana pun.`, `Gabungkan potongan itu ke sel asalnya atau hapus.`, lkj, tanpa, nyala},
	{"STR-07", Galat, `Tabel "{nama}" tidak ditemukan pada {dokumen} di berkas ini.`, `Lengkapi tabelnya dengan judul kolom yang lazim, lalu kirim lagi.`, pan53, tanpa, nyala},
	{"STR-08", Galat, `Kolom rupiah pada {lokasi} berisi teks "{nilai}"; isinya tidak dipakai.`, `Isi dengan angka rupiah, atau kosongkan.`, lkj, tanpa, nyala},
	{"STR-09", Info, `{n} baris mulai {lokasi} tidak mengulang "{nilai}"; dibaca sebagai bagian dari baris di atasnya.`, `Tidak perlu diubah bila memang demikian; bila tidak, isi selnya.`, lkj, tanpa, mati},
	{"STR-10", Galat, `Nilai "{nilai}" pada {lokasi} tidak dipakai: {sebab}.`, `Lengkapi baris itu sehingga jelas milik indikator atau kegiatan yang mana.`, produk, tanpa, nyala},

	{"LKP-01", Galat, `Realisasi indikator "{indikator}" tahun {tahun} belum diisi.`, `Isi realisasinya; bila memang nol, tulis 0.`, pan53, tanpa, nyala},
	{"LKP-02", Peringatan, `"{program}" tidak memiliki {kurang}.`, `Tulis indikator program (hasil) beserta targetnya di baris program itu.`, mdn86, tanpa, nyala},
	{"LKP-03", Peringatan, `"{kegiatan}" tidak memiliki indikator keluaran.`, `Tulis indikator keluarannya beserta target dan satuannya.`, mdn86, tanpa, nyala},
	{"LKP-04", Peringatan, `Keluaran "{keluaran}" tidak memiliki {kurang}.`, `Lengkapi target dan realisasi keluaran itu dengan angka.`, pan53, tanpa, nyala},
	{"LKP-05", Peringatan, `Realisasi tahun {tahun} "{indikator}" tidak tersedia sebagai pembanding{pakai}.`, `Isi realisasi tahun {tahun}; pembanding adalah tahun sebelumnya.`, pan53, tanpa, nyala},
	{"LKP-06", Info, `Realisasi nasional "{indikator}" tidak tersedia.`, `Bila ada standar nasional, isi di kolom pembanding atau di keputusan.xlsx.`, pan53, tanpa, mati},
	{"LKP-07", Peringatan, `Tingkat kemajuan "{indikator}" belum diisi; hasil hitungan {hasil}%.`, `Isi tingkat kemajuan: realisasi dibagi target akhir Renstra kali 100.`, pan53, tanpa, nyala},
	{"LKP-08", Peringatan, `Nomor peraturan pada {lokasi} belum diisi: "{nilai}".`, `Isi nomor dan tahun peraturannya.`, lkj, tanpa, nyala},
	{"LKP-09", Peringatan, `Capaian "{indikator}" hanya {nilai}%, tetapi kolom {kolom} kosong.`, `Tulis penyebab dan tindak lanjutnya.`, pan53, Batas{`100`, `%`, `capaian yang tidak perlu dijelaskan`}, nyala},
	{"LKP-10", Galat, `IKU "{iku}" tidak lengkap: {kolom} kosong.`, `Lengkapi formulasi, penanggung jawab, dan sumber data setiap IKU.`, pan09, tanpa, nyala},
	{"LKP-11", Peringatan, `Pagu tahun {tahun} "{nama}" ada ({rupiah}), tetapi targetnya kosong.`, `Isi target tahun itu, atau hapus pagunya.`, mdn86, tanpa, nyala},
	{"LKP-12", Peringatan, `Target tahun {tahun} "{nama}" ada, tetapi pagunya kosong.`, `Isi pagu tahun itu, atau jelaskan bahwa tidak memerlukan anggaran.`, mdn86, tanpa, nyala},
	{"LKP-13", Galat, `{opd} belum menyampaikan {dokumen} tahun {tahun}; batas waktunya {batas}.`, `Kirim dokumennya ke folder bersama.`, pan53, tanpa, nyala},
	{"LKP-14", Peringatan, `Target akhir Renstra "{indikator}" ({target}) tidak dapat ditelusuri: Renstra tidak memuat target sasaran itu.`, `Cantumkan target sasaran di Renstra, atau samakan rumusan indikatornya.`, mdn86, tanpa, nyala},

	{"REF-01", Galat, `Kode pada {lokasi} memuat "{nilai}", yang bukan kode; bagian itu tidak dipakai.`, `Tulis kodenya saja, misalnya 7.01.02.2.01.`, mdn13, tanpa, nyala},
	{"REF-02", Galat, `Kode "{kode}" dipakai untuk lebih dari satu {tingkat}: {daftar}.`, `Betulkan kode yang keliru; satu kode untuk satu nama.`, mdn90, tanpa, nyala},
	{"REF-03", Peringatan, `Kedalaman kode "{kode}" ({n} bagian) tidak sesuai dengan tingkat {tingkat}; dipakai tingkat menurut namanya.`, `Lengkapi bagian kode yang hilang.`, mdn13, tanpa, nyala},
	{"REF-04", Peringatan, `{dokumen} tidak memuat kode program dan kegiatan; pencocokan memakai nama.`, `Tambahkan kolom kode supaya pencocokan antardokumen pasti.`, mdn90, tanpa, nyala},
	{"REF-05", Galat, `{tingkat} "{nama}" pada {dokumen} tidak ada di Renstra yang berlaku.`, `Samakan nama atau kodenya dengan Renstra, atau catat padanannya di keputusan.xlsx.`, mdn86, tanpa, nyala},
	{"REF-06", Info, `{tingkat} Renstra "{nama}" berpagu {rupiah} tahun {tahun}, tetapi tidak ada di {dokumen}.`, `Pastikan memang tidak dilaksanakan tahun itu.`, mdn86, tanpa, nyala},
	{"REF-07", Peringatan, `Penanggung jawab "{unit}" tidak ada di antara unit kerja pada dokumen {dokumen}.`, `Pakai nama unit kerja menurut susunan organisasi.`, lkj, tanpa, nyala},
	{"REF-08", Peringatan, `"{program}" ({rupiah}, {persen}% dari seluruh anggaran) tidak dikaitkan dengan sasaran mana pun.`, `Tunjukkan sasaran yang didukung program itu di PK, RKT, atau tabel program pendukung.`, pan53, tanpa, nyala},
	{"REF-09", Galat, `Sasaran "{sasaran}" tidak didukung program mana pun.`, `Tunjukkan program pendukungnya di RKT, PK, atau tabel program pendukung.`, pan53, tanpa, nyala},
	{"REF-10", Peringatan, `{hal} "{a}" pada {dok_a} mirip dengan "{b}" pada {dok_b}, tetapi tidak sama; tidak digabungkan.`, `Samakan tulisannya, atau catat di keputusan.xlsx (lembar Padanan) bahwa keduanya sama atau berbeda.`, produk, Batas{`85`, `%`, `kemiripan nama yang diusulkan sebagai padanan`}, nyala},

	{"KON-01", Peringatan, `Rumusan sasaran berbeda: {dok_a} menulis "{a}", sedangkan {dok_b} menulis "{b}".`, `Samakan rumusannya dengan dokumen yang lebih dahulu ditetapkan.`, pan53, tanpa, nyala},
	{"KON-02", Peringatan, `Indikator sasaran berbeda: {dok_a} menulis "{a}", sedangkan {dok_b} menulis "{b}".`, `Pakai indikator yang sama di semua dokumen.`, pan53, tanpa, nyala},
	{"KON-03", Info, `Target {tahun} "{indikator}" berbeda: {daftar}.`, `Samakan dengan target yang berlaku; bila diubah, lewat dokumen perubahan.`, pan53, tanpa, nyala},
	{"KON-04", Peringatan, `Jumlah sasaran berbeda: {n} pada {dok_a}, sedangkan {m} pada {dok_b}.`, `Pastikan semua sasaran tercantum di kedua dokumen.`, pan53, tanpa, nyala},
	{"KON-05", Peringatan, `Jumlah indikator berbeda: {n} pada {dok_a}, sedangkan {m} pada {dok_b}.`, `Laporkan semua indikator yang ditetapkan.`, pan53, tanpa, nyala},
	{"KON-06", Galat, `IKU "{iku}" tidak diukur dalam dokumen realisasi.`, `Laporkan realisasinya, atau samakan rumusannya dengan IKU.`, pan53, tanpa, nyala},
	{"KON-07", Galat, `Indikator "{indikator}" diukur, tetapi tidak ada di PK maupun IKU yang berlaku.`, `Ukur indikator yang diperjanjikan; bila rumusannya yang berbeda, samakan.`, pan53, tanpa, nyala},
	{"KON-08", Peringatan, `Rumusan tujuan berbeda: {dok_a} menulis "{a}", sedangkan {dok_b} menulis "{b}".`, `Samakan rumusannya dengan Renstra.`, pan53, tanpa, nyala},
	{"KON-09", Galat, `Anggaran "{program}" pada {dok_a} ({a}) tidak sama dengan {dok_b} ({b}).`, `Samakan anggaran di PK dengan DPA pada tahap yang sama.`, pan53, tanpa, nyala},
	{"KON-10", Peringatan, `Anggaran "{kegiatan}" pada {dok_a} ({a}) berbeda {persen}% dari {dok_b} ({b}).`, `Pagu rencana boleh berbeda; pastikan bukan salah ketik.`, pan53, Batas{`10`, `%`, `selisih pagu RKT dan DPA yang dilaporkan`}, nyala},
	{"KON-11", Galat, `Nilai "{nama}" berbeda antartabel: {a} di sini, {b} pada {lain}.`, `Samakan angkanya; tabel pengukuran yang dipakai.`, lkj, tanpa, nyala},
	{"KON-13", Peringatan, `{hal} IKU "{iku}" berbeda: {dok_a} menulis "{a}", sedangkan {dok_b} menulis "{b}".`, `Samakan dengan keputusan IKU yang berlaku.`, pan09, tanpa, nyala},
	{"KON-14", Info, `Target tahun {tahun} "{indikator}" sudah sama dengan target akhir Renstra ({target}); tidak ada pentahapan.`, `Tidak perlu diubah bila memang demikian rencananya.`, mdn86, tanpa, nyala},
	{"KON-15", Peringatan, `Semua angka "{a}" sama persis dengan "{b}" pada {lain}; diduga salin-tempel.`, `Periksa apakah angkanya memang sama.`, lkj, tanpa, nyala},
	{"KON-16", Peringatan, `Renstra yang dirujuk tidak jelas: {uraian}.`, `Sebutkan Renstra atau Renstra Perubahan yang berlaku, dan samakan tujuan serta sasarannya.`, mdn86, tanpa, nyala},
	{"KON-17", Peringatan, `PK Perubahan tahun {tahun} ada, tetapi PK awal tidak ditemukan.`, `Kirim PK awal tahun itu.`, pan53, tanpa, nyala},
	{"KON-18", Peringatan, `Nomor atau tanggal keputusan IKU berbeda: "{a}" pada {dok_a}, sedangkan "{b}" pada {dok_b}.`, `Pakai nomor dan tanggal keputusan yang berlaku.`, pan09, tanpa, nyala},
	{"KON-19", Peringatan, `Kolom {kolom} pada {lokasi} berisi {jenis}, bukan {seharusnya}: "{nilai}".`, `Pindahkan isinya ke kolom yang sesuai.`, lkj, tanpa, nyala},
	{"KON-20", Info, `Tabel mulai {lokasi} memuat data yang sama dengan tabel mulai {lain}.`, `Hapus salah satunya, atau isi dengan data yang dimaksud.`, lkj, tanpa, nyala},
	{"KON-21", Peringatan, `Indikator "{indikator}" tidak sesuai dengan kegiatan "{kegiatan}"; kata-katanya lebih cocok untuk "{lain}".`, `Periksa apakah indikatornya tertukar dengan kegiatan lain.`, lkj, tanpa, nyala},
	{"KON-22", Info, `"{a}" pada {lokasi} tertulis lebih dari sekali dalam satu sel; {hasil}.`, `Hapus yang berulang, atau beri nama yang berbeda.`, lkj, tanpa, nyala},
	{"KON-23", Peringatan, `"{nama}" tertulis dua kali dengan angka yang sama: di sini dan pada {lain}; dihitung satu kali.`, `Hapus baris yang berulang.`, produk, tanpa, nyala},
	{"KON-24", Peringatan, `Indikator "{indikator}" ada di PK, tetapi tidak ada di PK Perubahan.`, `Cantumkan lagi di PK Perubahan, atau pastikan memang dihapus.`, pan53, tanpa, nyala},
	{"KON-25", Peringatan, `{hal} bagian "{bagian}" ({a}) berbeda dari dokumen keseluruhan ({b}).`, `Samakan angka bagian dengan keseluruhannya.`, produk, tanpa, nyala},

	{"HIT-01", Galat, `Jumlah pagu {dari}–{sampai} "{nama}" ({hitung}) tidak sama dengan kondisi akhir ({cetak}); selisih {selisih}.`, `Periksa pagu tiap tahun dan kondisi akhir baris ini.`, mdn86, tanpa, nyala},
	{"HIT-02", Peringatan, `Jumlah target tahunan "{nama}" ({hitung}) tidak sama dengan target akhir ({cetak}), dan bukan pula target tahun terakhir.`, `Periksa target akhir; untuk cacah biasanya jumlah, untuk persentase target tahun terakhir.`, mdn86, tanpa, nyala},
	{"HIT-03", Peringatan, `Target tahun terakhir "{nama}" ({a}) tidak sama dengan target kondisi akhir ({b}).`, `Samakan target kondisi akhir dengan target tahun terakhir.`, mdn86, tanpa, nyala},
	{"HIT-04", Peringatan, `Target {tahun} "{nama}" ({a}) di bawah capaian awal atau tahun sebelumnya ({b}).`, `Periksa arah indikator dan pentahapan targetnya.`, mdn86, tanpa, nyala},
	{"HIT-05", Peringatan, `Pagu {tahun} "{nama}" ({a}) adalah {rasio} kali pagu tahun sebelumnya ({b}).`, `Periksa apakah ada angka nol yang kelebihan atau kurang.`, mdn86, Batas{`3`, `kali`, `lonjakan pagu antartahun yang dilaporkan`}, nyala},
	{"HIT-06", Galat, `Total {nama} tertulis {cetak}, sedangkan hasil penjumlahannya {hitung}; selisihnya {selisih}.`, `Periksa total atau rinciannya; sebaiknya pakai rumus SUM.`, lkj, tanpa, nyala},
	{"HIT-07", Galat, `Persentase {nama} tertulis {cetak}%, seharusnya {hitung}%.`, `Perbaiki persentase; sebaiknya pakai rumus.`, lkj, tanpa, nyala},
	{"HIT-08", Info, `Persentase {nama} tertulis {cetak}%: dipotong, bukan dibulatkan; seharusnya {hitung}%.`, `Bulatkan ke dua desimal.`, lkj, tanpa, nyala},
	{"HIT-09", Galat, `Proporsi {nama} tertulis {cetak}%, seharusnya {hitung}% (penyebut {penyebut}).`, `Bagi dengan jumlah keseluruhan, bukan dengan pembandingnya.`, lkj, tanpa, nyala},
	{"HIT-10", Peringatan, `Jumlah proporsi per sasaran {hitung}%, bukan 100%; {rupiah} tidak dikaitkan dengan sasaran mana pun.`, `Tambahkan baris untuk program yang tidak dikaitkan dengan sasaran.`, lkj, tanpa, nyala},
	{"HIT-11", Galat, `Total {nama} tertulis {cetak}: terhitung ganda karena subtotalnya ikut dijumlahkan; seharusnya {hitung}.`, `Jumlahkan rinciannya saja, atau subtotalnya saja.`, produk, tanpa, nyala},

	{"CAP-01", Galat, `Capaian "{indikator}" tertulis {cetak}%, seharusnya {hitung}% (realisasi {realisasi}, target {target}).`, `Hitung ulang capaian: realisasi dibagi target kali 100.`, lkj + ", Bab III; " + pan53, tanpa, nyala},
	{"CAP-02", Galat, `Target "{indikator}" nol; capaian tidak dapat dihitung.`, `Tetapkan target yang dapat diukur; untuk "nol kejadian" pakai ambang, misalnya "≤ 0".`, pan53, tanpa, nyala},
	{"CAP-03", Peringatan, `Capaian "{indikator}" sama persis dengan realisasi ({nilai}), padahal targetnya {target}, bukan 100.`, `Capaian tampaknya tersalin dari realisasi; hitung ulang.`, lkj, tanpa, nyala},
	{"CAP-04", Galat, `Rata-rata capaian tertulis {cetak}%, seharusnya {hitung}%.`, `Rata-ratakan capaian yang benar dari semua indikator.`, lkj, tanpa, nyala},
	{"CAP-05", Galat, `Tingkat kemajuan "{indikator}" tertulis {cetak}%, seharusnya {hitung}%.`, `Hitung ulang: realisasi dibagi target akhir Renstra kali 100.`, lkj, tanpa, nyala},
	{"CAP-06", Peringatan, `Capaian "{indikator}" ({nilai}%) melebihi {batas}%; periksa target atau realisasi.`, `Bila benar, jelaskan penyebabnya; target mungkin terlalu rendah.`, pan53, Batas{`120`, `%`, `capaian yang dianggap wajar paling tinggi`}, nyala},
	{"CAP-07", Peringatan, `Capaian "{indikator}" bernilai negatif ({nilai}%): realisasi lebih dari dua kali target yang diharapkan turun.`, `Periksa target dan realisasi; nilai negatif dipakai apa adanya.`, lkj, tanpa, nyala},
	{"CAP-08", Peringatan, `Realisasi {tahun} "{indikator}" sama persis dengan {tahun_lalu} ({nilai}); diduga belum diperbarui.`, `Pastikan realisasi {tahun} sudah hasil pengukuran tahun itu.`, lkj, tanpa, nyala},
	{"CAP-09", Peringatan, `Satuan tidak cocok: "{indikator}" berupa {jenis}, tetapi nilainya {nilai}.`, `Samakan satuan dengan jenis indikatornya.`, pan14, tanpa, nyala},
	{"CAP-10", Peringatan, `Indikator "{indikator}" tidak bermakna untuk satu {objek}: yang dihitung adalah banyaknya {objek}.`, `Pakai indikator yang mengukur hasil OPD ini sendiri.`, lkj, tanpa, nyala},
	{"CAP-11", Peringatan, `Realisasi "{indikator}" ({nilai}%) melebihi 100%, padahal bagian dari keseluruhan.`, `Periksa pembilang dan penyebutnya.`, lkj, tanpa, nyala},
	{"CAP-12", Info, `Arah indikator "{indikator}" (positif atau negatif) tidak ditetapkan; dianggap {arah}.`, `Tetapkan arah indikator di IKU atau PK.`, lkj, tanpa, nyala},
	{"CAP-13", Peringatan, `Formulasi IKU "{iku}" tidak sebanding: {uraian}.`, `Perbaiki pembilang atau penyebutnya.`, pan09, tanpa, nyala},
	{"CAP-14", Peringatan, `Realisasi "{indikator}" turun dari {a} ({tahun_a}) menjadi {b}, tanpa penjelasan.`, `Jelaskan penyebabnya pada kolom keterangan atau penyebab.`, pan53, tanpa, nyala},
	{"CAP-15", Peringatan, `Capaian "{indikator}" tertulis {cetak}, padahal realisasinya kosong.`, `Isi realisasinya; bila memang nol, tulis 0. Periksa juga rumus capaiannya.`, produk, tanpa, nyala},
	{"CAP-16", Peringatan, `Nilai SKM {nilai} pada {lokasi} memakai skala 1–4, sedangkan {pembanding} memakai skala 25–100; keduanya tidak dibandingkan.`, `Kalikan nilai skala 1–4 dengan 25, atau samakan skalanya.`, pan14, tanpa, nyala},

	{"PRD-01", Galat, `Predikat "{nama}" tertulis {cetak}, seharusnya {hitung} (capaian {nilai}%).`, `Sesuaikan predikat dengan capaian yang benar.`, lkj + ", Bab III", tanpa, nyala},
	{"PRD-02", Peringatan, `Capaian "{nama}" ({nilai}%) berada di celah skala (antara {a} dan {b}); dipakai {hasil}.`, `Perjelas batas skala predikat di capaian.yaml.`, lkj + ", Bab III", tanpa, nyala},
	{"PRD-03", Peringatan, `Istilah predikat "{nilai}" pada {lokasi} tidak ada dalam skala.`, `Pakai istilah skala: {skala}.`, lkj + ", Bab III", tanpa, nyala},
	{"PRD-04", Galat, `Pilihan predikat pada {lokasi} belum ditentukan: "{nilai}".`, `Pilih satu predikat dan hapus pilihan yang lain.`, lkj, tanpa, nyala},
	{"PRD-05", Galat, `Skala predikat tidak sah: {uraian}.`, `Perbaiki skala di capaian.yaml.`, lkj + ", Bab III", tanpa, nyala},

	{"ANG-01", Galat, `Realisasi {nama} ({a}) melebihi pagu ({b}).`, `Periksa realisasi atau pagunya.`, mdn13, tanpa, nyala},
	{"ANG-02", Galat, `Realisasi {nama} berbeda: {a} di sini, {b} pada {lain}.`, `Samakan angkanya; yang dipakai laporan realisasi anggaran.`, lkj, tanpa, nyala},
	{"ANG-03", Galat, `Total anggaran tertulis {cetak}, sedangkan {rincian} = {hitung}.`, `Tulis total yang sama dengan jumlah rinciannya.`, lkj, tanpa, nyala},
	{"ANG-04", Peringatan, `Persentase serapan {cetak}% berarti pagunya {tersirat}, bukan pagu yang berlaku, {pagu} ({versi}).`, `Hitung ulang dengan pagu yang berlaku.`, lkj, tanpa, nyala},
	{"ANG-05", Galat, `Anggaran "{program}" ({a}) tidak sama dengan jumlah kegiatannya ({b}).`, `Jumlahkan semua kegiatan program itu.`, lkj, tanpa, nyala},
	{"ANG-06", Info, `Subtotal "{program}" tidak tertulis; hasil penjumlahannya realisasi {a} dari pagu {b} ({persen}%).`, `Sebaiknya tulis pagu dan realisasi program di barisnya.`, lkj, tanpa, nyala},
	{"ANG-07", Peringatan, `"{kegiatan}" berpagu {a}, tetapi realisasinya nol.`, `Pastikan memang tidak terlaksana, dan jelaskan penyebabnya.`, mdn13, tanpa, nyala},
	{"ANG-08", Info, `Serapan {nama} {persen}%, di bawah {ambang}%.`, `Jelaskan penyebabnya.`, mdn13, Batas{`80`, `%`, `serapan setahun yang dianggap wajar paling rendah`}, nyala},
	{"ANG-09", Info, `Pagu DPA "{nama}" ({a}) berbeda {persen}% dari pagu Renstra {tahun} ({b}).`, `Tidak perlu diubah; pagu Renstra bersifat indikatif.`, mdn86, Batas{`10`, `%`, `selisih pagu DPA dan Renstra yang dilaporkan`}, nyala},
	{"ANG-11", Peringatan, `Pagu "{nama}" pada {dokumen} bertanggal {tanggal} sama dengan pagu DPA perubahan ({rupiah}), bukan murni.`, `Periksa tanggal dokumennya, atau pakai pagu pada tahap yang sama.`, lkj, tanpa, nyala},
	{"ANG-12", Peringatan, `Semua pagu pada tabel "{tabel}" nol.`, `Isi pagunya, atau hapus tabelnya bila memang tidak dianggarkan.`, produk, tanpa, nyala},
	{"ANG-13", Info, `{n} baris pendapatan, pembiayaan, atau selisihnya mulai {lokasi} tidak dibaca; yang dimuat hanya belanja.`, `Tidak perlu diubah.`, produk, tanpa, nyala},

	{"TWL-01", Peringatan, `Belum jelas {hal} indikator "{indikator}"; angka tiap periode dibandingkan apa adanya, tidak digabungkan.`, `Nyatakan di IKU, PK, atau rencana aksi cara menggabungkannya, dan di judul kolom apakah angkanya "s.d." atau periode itu saja.`, produk, tanpa, nyala},
	{"TWL-02", Peringatan, `Realisasi {cara} "{indikator}" sampai {periode} tidak dapat dihitung: {kurang} belum ada.`, `Isi realisasi {kurang}; bila memang nol, tulis 0.`, produk, tanpa, nyala},
	{"TWL-03", Peringatan, `Realisasi setahun "{indikator}" tertulis {cetak}, sedangkan {cara} = {hitung}.`, `Samakan angka setahun dengan angka periodenya; yang dipakai angka setahun yang tertulis.`, produk, tanpa, nyala},
	{"TWL-04", Peringatan, `Realisasi {periode} "{indikator}" di sini {a}, tetapi {b} pada dokumen {dokumen}; yang dipakai {b}.`, `Samakan angkanya di kedua dokumen.`, produk, tanpa, nyala},
	{"TWL-05", Peringatan, `Realisasi anggaran sampai {periode} tidak dapat dijumlahkan: dokumen {kurang} belum ada.`, `Kirim laporan {kurang}, atau laporan yang menyebut angka s.d. {periode}.`, produk, tanpa, nyala},
	{"TWL-06", Info, `Realisasi anggaran {nama} {periode} ({a}) lebih kecil daripada {periode_lalu} ({b}), jadi tiap laporan dibaca sebagai angka periodenya sendiri dan dijumlahkan.`, `Sebutkan di judul laporan apakah angkanya "s.d." atau periode itu saja.`, produk, tanpa, nyala},
	{"TWL-07", Peringatan, `Laporan realisasi anggaran {periode} tidak menyebut apakah angkanya "s.d." atau periode itu saja; dipakai apa adanya dan tidak dijumlahkan.`, `Sebutkan di judul laporan, misalnya "s.d. 30 Juni".`, produk, tanpa, nyala},
	{"TWL-08", Peringatan, `Realisasi {periode} sudah terisi pada dokumen {dokumen}; disimpan.`, `Pastikan angkanya memang realisasi {periode}; bila belum ada, kosongkan selnya.`, produk, tanpa, nyala},
	{"TWL-09", Peringatan, `Target triwulan "{indikator}" ({cara} = {hitung}) tidak sama dengan target setahun ({cetak}).`, `Samakan target triwulan dengan target setahun.`, pan53, tanpa, nyala},

	{"WJR-01", Peringatan, `Target "{indikator}" diturunkan pada {dok_b}: dari {a} menjadi {b}.`, `Jelaskan alasan penurunannya.`, wajar, tanpa, nyala},
	{"WJR-02", Info, `Target {tahun} "{indikator}" ({target}) sudah tercapai sejak kondisi awal ({awal}).`, `Pertimbangkan target yang lebih menantang.`, wajar, tanpa, nyala},
	{"WJR-03", Peringatan, `Semua {n} indikator {opd} tepat 100%.`, `Periksa apakah realisasi disamakan dengan target.`, wajar, Batas{`3`, `indikator`, `banyaknya indikator paling sedikit`}, nyala},
	{"WJR-04", Peringatan, `Capaian "{indikator}" di atas {batas}% tiap tahun: {daftar}.`, `Pertimbangkan target yang lebih menantang.`, wajar, Batas{`120`, `%`, `capaian yang dianggap terlalu mudah`}, nyala},
	{"WJR-05", Info, `Realisasi "{indikator}" sama dengan target sampai angka terakhir ({nilai}).`, `Pastikan realisasinya hasil pengukuran.`, wajar, tanpa, nyala},
	{"WJR-06", Peringatan, `Satuan "{indikator}" berubah: {dok_a} memakai "{a}", sedangkan {dok_b} memakai "{b}".`, `Samakan satuannya, atau jelaskan perubahannya.`, wajar, tanpa, nyala},

	{"DOK-01", Peringatan, `Judul kolom "{nilai}" tidak sesuai dengan tahun laporan {tahun}; seharusnya tahun {seharusnya}.`, `Perbaiki tahun pada judul kolom.`, lkj, tanpa, nyala},
	{"DOK-05", Info, `Kata berulang pada {lokasi}: "{nilai}".`, `Hapus kata yang berulang.`, lkj, tanpa, nyala},
	{"DOK-06", Info, `Data realisasi dinyatakan sementara: "{nilai}".`, `Kirim lagi setelah diperiksa BPK.`, lkj, tanpa, nyala},

	{"BKS-01", Galat, `Berkas tidak dapat dibaca: {sebab}.`, `{saran}`, produk, tanpa, nyala},
	{"BKS-02", Peringatan, `{hal} menurut isi ({isi}) berbeda dari {sumber} ({lain}); dipakai menurut isi.`, `Samakan judul dokumen, nama berkas, dan foldernya.`, produk, tanpa, nyala},
	{"BKS-03", Galat, `{hal} tidak dikenali: {uraian}.`, `{saran}`, produk, tanpa, nyala},
	{"BKS-04", Info, `Lembar tersembunyi "{lembar}" tidak dibaca.`, `Tampilkan lembar itu bila memang bagian dari dokumen.`, produk, tanpa, nyala},
	{"BKS-05", Peringatan, `Ada lebih dari satu berkas untuk dokumen ini dengan angka berbeda; yang dipakai {dipakai}, bukan {lain}.`, `Hapus atau pindahkan berkas yang tidak berlaku.`, produk, tanpa, nyala},
	{"BKS-06", Info, `Angka pada tabel "{tabel}" hanya dibandingkan, tidak disimpan: {uraian}.`, `Tidak perlu diubah.`, produk, tanpa, nyala},
	{"BKS-07", Peringatan, `Isi berkas {jalur} sama dengan versi yang sudah pernah digantikan.`, `Pastikan versi lama ini yang dimaksud.`, produk, tanpa, nyala},
	{"BKS-08", Info, `Berkas {jalur} tidak ada lagi di folder; isinya tetap berlaku.`, `Kembalikan berkasnya, atau kirim penggantinya.`, produk, tanpa, nyala},
	{"BKS-09", Info, `Lembar "{lembar}" tidak dibaca: {sebab}.`, `Bila lembar ini memuat data, beri judul dan judul kolom yang lazim.`, produk, tanpa, nyala},
	{"BKS-11", Info, `Target "{indikator}" tidak ada di PK, RKT, IKU, atau Renstra dengan rumusan yang sama; dipakai target pada dokumen realisasi ({target}).`, `Samakan rumusan indikator di dokumen perencanaan dan realisasi.`, produk, tanpa, nyala},
	{"BKS-12", Info, `Tidak ada DPA tahun {tahun}; pagu diambil dari dokumen realisasi.`, `Kirim DPA tahun {tahun}.`, produk, tanpa, nyala},
	{"BKS-13", Peringatan, `Indikator "{indikator}" pada {dokumen} tidak ada pada dokumen realisasi; belum diukur.`, `Laporkan realisasinya, atau samakan rumusannya.`, pan53, tanpa, nyala},
	{"BKS-14", Peringatan, `Kolom "{kolom}" pada {lokasi} tidak dikenali; isinya tidak dibaca.`, `Pakai judul kolom yang lazim{mungkin}.`, produk, tanpa, nyala},
	{"BKS-15", Info, `Kolom tanpa judul di samping tabel berisi angka mulai {lokasi} ("{nilai}", {n} sel); tidak dibaca.`, `Beri judul kolom itu bila memang bagian dari tabel, atau pindahkan coretannya.`, produk, tanpa, nyala},
	{"BKS-16", Peringatan, `Nama berkas "{berkas}" menunjukkan salinan konflik sinkronisasi ({tanda}): berkas yang sama diubah di dua komputer.`, `Bandingkan dengan berkas aslinya, satukan isinya, lalu hapus salah satunya.`, produk, tanpa, nyala},
	{"BKS-17", Info, `{n} baris tersembunyi mulai {lokasi} dibaca sebagai data: {sebab}.`, `Tampilkan barisnya supaya semua orang melihat yang dihitung.`, produk, tanpa, nyala},
	{"BKS-18", Peringatan, `{n} baris tersembunyi mulai {lokasi} tidak dibaca: {sebab}.`, `Hapus baris itu, atau tampilkan bila memang bagian dari dokumen.`, produk, tanpa, nyala},
	{"BKS-19", Info, `Judul kolom "{kolom}" pada {lokasi} dibaca sebagai "{dibaca}": hanya berbeda satu huruf.`, `Perbaiki ejaannya; bila bukan itu maksudnya, pakai kata lain.`, produk, tanpa, nyala},
	{"BKS-20", Peringatan, `Entri tata_letak untuk {entri}: {uraian}.`, `Perbaiki entri itu di capaian.yaml; hasilnya dapat dilihat dengan capaian check.`, produk, tanpa, nyala},
	{"BKS-21", Info, `Bagian "{judul}" mulai {lokasi} tidak dibaca: di bawahnya tidak ada tabel yang dikenali.`, `Tidak perlu diubah bila bagian itu hanya pelengkap; bila data, susun sebagai tabel dengan judul kolom.`, produk, tanpa, nyala},

	{"KPT-01", Galat, `Keputusan pada {lokasi} tidak dipakai: {uraian}.`, `{saran}`, produk, tanpa, nyala},
	{"KPT-02", Info, `Pengecualian pada {lokasi} sudah lewat masa berlakunya ({tanggal}); temuannya berlaku lagi.`, `Perpanjang bila masih diterima, atau hapus barisnya.`, produk, tanpa, nyala},
	{"KPT-03", Peringatan, `Keputusan pada {lokasi} tidak mengenai apa pun: {uraian}.`, `Periksa tulisannya, atau hapus barisnya.`, produk, tanpa, nyala},
}
