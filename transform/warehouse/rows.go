package warehouse

// Konteks is what every fact states beside its value: whose, which document,
// when, and where in the performance tree. Names are as printed, without list
// numbers and without a leading code.
type Konteks struct {
	Pemda       string `db:"pemda"`
	OPD         string `db:"opd_kode"` // '' where the file's OPD is unknown
	Tahun       int    `db:"tahun"`
	Jenis       string `db:"jenis"`
	Versi       Teks   `db:"versi"`
	Bagian      Teks   `db:"bagian"`
	Periode     string `db:"periode"` // tahunan, SM1…, TW1…, B01…, awal, akhir
	Sifat       Teks   `db:"sifat"`   // sendiri, sd
	Tingkat     string `db:"tingkat"` // opd, tujuan, sasaran, program, kegiatan, sub_kegiatan, rekening
	Kode        Teks   `db:"kode"`
	Tujuan      Teks   `db:"tujuan"`
	Sasaran     Teks   `db:"sasaran"`
	Program     Teks   `db:"program"`
	Kegiatan    Teks   `db:"kegiatan"`
	SubKegiatan Teks   `db:"sub_kegiatan"`
}

// Target is one indicator × target year and period as one document states it
// (v_target). Indikator is never empty; Nilai is NULL for a letter or free text.
type Target struct {
	Konteks
	Indikator       string `db:"indikator"`
	Satuan          Teks   `db:"satuan"`
	Arah            Teks   `db:"arah"`     // positif, negatif, stabil, rentang
	Agregasi        Teks   `db:"agregasi"` // jumlah, akhir, rata-rata, maks: how its quarters make up the year
	TargetTeks      Teks   `db:"target_teks"`
	Operator        Teks   `db:"operator"` // = > >= < <= rentang
	Target          Ukuran `db:"target"`
	TargetAtas      Ukuran `db:"target_atas"`
	PenanggungJawab Teks   `db:"penanggung_jawab"`
	Lokasi          Teks   `db:"lokasi"`
	// Kemajuan is the progress written beside an end target that does not follow
	// from either direction, its cell, and the realisasi it should follow from.
	KemajuanTeks Teks   `db:"kemajuan_teks"`
	KemajuanSel  Teks   `db:"kemajuan_sel"`
	KemajuanDari Ukuran `db:"kemajuan_dari"`
	Asal
}

// Realisasi is one figure a realisasi document states (v_realisasi).
type Realisasi struct {
	Konteks
	Indikator       string `db:"indikator"`
	Kunci           string `db:"kunci"` // the key under which its indicator is the same in every document
	Satuan          Teks   `db:"satuan"`
	Arah            Teks   `db:"arah"`
	Agregasi        Teks   `db:"agregasi"` // as of Target
	RealisasiTeks   Teks   `db:"realisasi_teks"`
	Realisasi       Ukuran `db:"realisasi"`
	CapaianTercetak Ukuran `db:"capaian_tercetak"` // points
	CapaianTeks     Teks   `db:"capaian_teks"`     // as written, in the cell of this sheet that CapaianSel names
	CapaianSel      Teks   `db:"capaian_sel"`
	PredikatTeks    Teks   `db:"predikat_teks"`
	PredikatSel     Teks   `db:"predikat_sel"`
	PenanggungJawab Teks   `db:"penanggung_jawab"`
	Asal
}

// Anggaran is one printed budget line at the lowest level its document goes
// down to (v_anggaran). Money is rupiah, to the sen.
type Anggaran struct {
	Konteks
	Rekening        Teks   `db:"rekening"`
	Uraian          Teks   `db:"uraian"`
	KelompokBelanja Teks   `db:"kelompok_belanja"` // BTL, BL, OPERASI, MODAL, TAK TERDUGA, TRANSFER
	JenisBelanja    Teks   `db:"jenis_belanja"`
	SubUnit         Teks   `db:"sub_unit"`
	SumberDana      Teks   `db:"sumber_dana"`
	Pagu            Rupiah `db:"pagu"`
	Realisasi       Rupiah `db:"realisasi"`
	Fisik           Ukuran `db:"fisik"`        // points
	SerapanTeks     Teks   `db:"serapan_teks"` // the percentage of realisasi in pagu as written, in the cell SerapanSel
	SerapanSel      Teks   `db:"serapan_sel"`
	Asal
}

// Rpjmd is one row of the RPJMD cascade a document prints (v_rpjmd).
type Rpjmd struct {
	Pemda            string `db:"pemda"`
	OPD              string `db:"opd_kode"`
	Tahun            int    `db:"tahun"`
	Misi             Teks   `db:"misi"`
	Tujuan           Teks   `db:"tujuan"`
	IndikatorTujuan  Teks   `db:"indikator_tujuan"`
	Sasaran          Teks   `db:"sasaran"`
	IndikatorSasaran Teks   `db:"indikator_sasaran"`
	TujuanOPD        Teks   `db:"tujuan_opd"`
	SasaranOPD       Teks   `db:"sasaran_opd"`
	Strategi         Teks   `db:"strategi"`
	Kebijakan        Teks   `db:"kebijakan"`
	Asal
}

// Iku is one main indicator as the IKU decree defines it; it feeds v_indikator.
type Iku struct {
	Konteks
	Indikator       string `db:"indikator"`
	Satuan          Teks   `db:"satuan"`
	Arah            Teks   `db:"arah"`
	Agregasi        Teks   `db:"agregasi"` // jumlah, akhir, rata-rata, maks
	Formulasi       Teks   `db:"formulasi"`
	PenanggungJawab Teks   `db:"penanggung_jawab"`
	SumberData      Teks   `db:"sumber_data"`
	Asal
}

// Dukungan links a programme to the sasaran it supports, as one document says.
type Dukungan struct {
	Konteks
	Asal
}

// Catatan is an explanation found in a workbook (v_catatan).
type Catatan struct {
	Konteks
	Indikator    Teks   `db:"indikator"`
	JenisCatatan string `db:"jenis_catatan"`
	Isi          string `db:"teks"`
	Asal
}

// Temuan is one finding, of a document or across documents (v_temuan). Its id
// does not depend on row numbers, so that a mended workbook can be compared.
type Temuan struct {
	Pemda      string `db:"pemda"`
	OPD        string `db:"opd_kode"`
	Tahun      int    `db:"tahun"`
	TemuanID   string `db:"temuan_id"`
	BerkasID   Teks   `db:"berkas_id"`
	Lembar     Teks   `db:"lembar"`
	Sel        Teks   `db:"sel"`
	Aturan     string `db:"aturan"`
	Keparahan  string `db:"keparahan"` // GALAT, PERINGATAN, INFO
	Pesan      string `db:"pesan"`
	Saran      string `db:"saran"`
	Tercetak   Teks   `db:"tercetak"`
	Seharusnya Teks   `db:"seharusnya"`
}

// Capaian is the achievement of one indicator in one period, with the method
// and the positions of both operands (v_capaian). Nilai is in points to 6
// decimals; it is NULL exactly when Alasan is not.
type Capaian struct {
	Pemda             string  `db:"pemda"`
	OPD               string  `db:"opd_kode"`
	Tahun             int     `db:"tahun"`
	Periode           string  `db:"periode"`
	Tingkat           string  `db:"tingkat"`
	Sasaran           Teks    `db:"sasaran"`
	Program           Teks    `db:"program"`
	Kegiatan          Teks    `db:"kegiatan"`
	SubKegiatan       Teks    `db:"sub_kegiatan"`
	Indikator         string  `db:"indikator"`
	Satuan            Teks    `db:"satuan"`
	Arah              string  `db:"arah"`
	Agregasi          Teks    `db:"agregasi"`
	Dasar             string  `db:"dasar"` // PK, IKU, LAINNYA
	TargetTeks        Teks    `db:"target_teks"`
	Target            Ukuran  `db:"target"`
	SumberTarget      Teks    `db:"sumber_target"`
	RealisasiTeks     Teks    `db:"realisasi_teks"`
	Realisasi         Ukuran  `db:"realisasi"`
	Nilai             Ukuran  `db:"capaian"`
	Terpenuhi         Pilihan `db:"terpenuhi"`
	CapaianTercetak   Ukuran  `db:"capaian_tercetak"`
	Predikat          Teks    `db:"predikat"`
	Alasan            Teks    `db:"alasan"`
	Metode            string  `db:"metode"`
	TargetBerkasID    Teks    `db:"target_berkas_id"`
	TargetLembar      Teks    `db:"target_lembar"`
	TargetSel         Teks    `db:"target_sel"`
	RealisasiBerkasID Teks    `db:"realisasi_berkas_id"`
	RealisasiLembar   Teks    `db:"realisasi_lembar"`
	RealisasiSel      Teks    `db:"realisasi_sel"`
	Usang             Teks    `db:"usang"`     // day of its data where a newer file was refused, YYYY-MM-DD
	Keputusan         Teks    `db:"keputusan"` // the decisions of the office it rests on
}

// Rerata is an average over indicators: of one sasaran (v_capaian_sasaran) or,
// with an empty Sasaran, of the OPD (v_capaian_opd: the mean of its sasaran).
type Rerata struct {
	Pemda           string `db:"pemda"`
	OPD             string `db:"opd_kode"`
	Tahun           int    `db:"tahun"`
	Periode         string `db:"periode"`
	Sasaran         Teks   `db:"sasaran"`
	JumlahIndikator int    `db:"jumlah_indikator"`
	JumlahTerukur   int    `db:"jumlah_terukur"`
	JumlahPK        int    `db:"jumlah_pk"`
	JumlahPKTerukur int    `db:"jumlah_pk_terukur"`
	JumlahTercapai  int    `db:"jumlah_tercapai"`
	Nilai           Ukuran `db:"capaian"`
	Dibatasi        Ukuran `db:"capaian_dibatasi"`
	Predikat        Teks   `db:"predikat"`
	Usang           Teks   `db:"usang"` // as of Capaian, the oldest
}

// Serapan is the absorption of one level of the budget (v_serapan).
type Serapan struct {
	Pemda           string `db:"pemda"`
	OPD             string `db:"opd_kode"`
	Tahun           int    `db:"tahun"`
	Periode         string `db:"periode"`
	Versi           Teks   `db:"versi"`
	Tingkat         string `db:"tingkat"`
	Program         Teks   `db:"program"`
	Kegiatan        Teks   `db:"kegiatan"`
	SubKegiatan     Teks   `db:"sub_kegiatan"`
	KelompokBelanja Teks   `db:"kelompok_belanja"`
	Pagu            Rupiah `db:"pagu"`
	Realisasi       Rupiah `db:"realisasi"`
	Serapan         Ukuran `db:"serapan"` // points, 6 decimals
	Usang           Teks   `db:"usang"`   // as of Capaian, the oldest
}

// SerapanSasaran is the budget behind one sasaran (v_serapan_sasaran); an empty
// Sasaran is what no sasaran is linked to.
type SerapanSasaran struct {
	Pemda     string `db:"pemda"`
	OPD       string `db:"opd_kode"`
	Tahun     int    `db:"tahun"`
	Versi     Teks   `db:"versi"`
	Sasaran   Teks   `db:"sasaran"`
	Pagu      Rupiah `db:"pagu"`
	Realisasi Rupiah `db:"realisasi"`
	Serapan   Ukuran `db:"serapan"`
	Proporsi  Ukuran `db:"proporsi"`
	Usang     Teks   `db:"usang"` // as of Capaian, the oldest
}

// Indikator is every indicator of the PK in force, the IKU, or measured
// (v_indikator), so that leaving one out is seen.
type Indikator struct {
	Pemda           string `db:"pemda"`
	OPD             string `db:"opd_kode"`
	Tahun           int    `db:"tahun"`
	Tingkat         string `db:"tingkat"`
	Sasaran         Teks   `db:"sasaran"`
	Indikator       string `db:"indikator"`
	Satuan          Teks   `db:"satuan"`
	Arah            Teks   `db:"arah"`
	Agregasi        Teks   `db:"agregasi"`
	Formulasi       Teks   `db:"formulasi"`
	PenanggungJawab Teks   `db:"penanggung_jawab"`
	SumberData      Teks   `db:"sumber_data"`
	DiPK            bool   `db:"di_pk"`
	DiIKU           bool   `db:"di_iku"`
	Diukur          bool   `db:"diukur"`
}

// Kepatuhan is one document that opd.yaml expects, sent or not (v_kepatuhan).
// DiterimaPada is when it first came, from which TerlambatHari counts; BerkasID
// is the version in force, whose day Usang is where a newer one was refused.
type Kepatuhan struct {
	Pemda         string `db:"pemda"`
	OPD           string `db:"opd_kode"`
	Tahun         int    `db:"tahun"`
	Jenis         string `db:"jenis"`
	Versi         Teks   `db:"versi"`
	Periode       Teks   `db:"periode"`
	BatasWaktu    Teks   `db:"batas_waktu"` // date, YYYY-MM-DD
	Status        string `db:"status"`
	DiterimaPada  Waktu  `db:"diterima_pada"`
	TerlambatHari *int   `db:"terlambat_hari"`
	BerkasID      Teks   `db:"berkas_id"`
	Usang         Teks   `db:"usang"`
}

// OPD is one line of the master list (v_opd).
type OPD struct {
	Pemda string `db:"pemda"`
	Kode  string `db:"opd_kode"`
	Nama  string `db:"opd"`
	Jenis string `db:"jenis"`
	Aktif bool   `db:"aktif"`
}
