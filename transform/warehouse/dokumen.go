package warehouse

// Penampakan is what stood at a path of the share: content is kept apart from
// sightings, so that a restored older file counts again without being re-read.
// A path has exactly one open sighting: its present content, or, once the file
// is gone (Ada false), the last one. Without a content yet (SHA256 empty) the
// file was empty or still being written; Alasan says which.
type Penampakan struct {
	Pemda  string `db:"pemda"`
	Jalur  string `db:"jalur"`
	Diubah Waktu  `db:"diubah"` // modification time
	Ukuran int64  `db:"ukuran"`
	SHA256 Teks   `db:"sha256"`
	Ada    bool   `db:"ada"`
	Alasan Teks   `db:"alasan"`
}

// Bacaan is the outcome of reading one content with one reader version: one
// transaction, written with all its documents, the outcome row last.
type Bacaan struct {
	SHA256       string
	VersiPembaca string
	Jalur        string // the path it was first read under
	Ukuran       int64
	DiterimaPada Waktu // first seen by a pull
	DimuatPada   Waktu
	Dokumen      []Dokumen // at least one, also for a refused file
}

// Dokumen is one document in one content: what it is, what became of it, its
// facts and findings. Within a slice of facts every row carries the identity of
// the document in its Konteks.
type Dokumen struct {
	BerkasID       string // ID(pemda, sha256, ordinal of the document in the file)
	OPD            string // '' where unknown
	Tahun          int    // 0 where unknown
	Jenis          Teks
	Periode        Teks
	Sifat          Teks
	Versi          Teks
	Bagian         Teks
	Nomor          Teks
	Tanggal        Teks   // as far as stated: 2020-09-01, 2020-09, 2020
	Status         string // dimuat, ditolak, dilewati, diabaikan
	Alasan         Teks
	Sidik          string // fingerprint of the facts without their positions
	JumlahFakta    int
	JumlahGalat    int
	JumlahPeringat int
	Fakta
	Temuan []Temuan
}

// Fakta is everything documents state, one slice per table of facts.
type Fakta struct {
	Target    []Target
	Realisasi []Realisasi
	Anggaran  []Anggaran
	Rpjmd     []Rpjmd
	Iku       []Iku
	Dukungan  []Dukungan
	Catatan   []Catatan
}

// Jumlah is how many rows the views will show of these facts.
func (f *Fakta) Jumlah() int {
	return len(f.Target) + len(f.Realisasi) + len(f.Anggaran) + len(f.Rpjmd) + len(f.Iku) + len(f.Catatan)
}

// Berkas is one row of v_berkas with what the consolidation needs beside it:
// the reading it belongs to and the fingerprint of its facts.
type Berkas struct {
	BerkasID       string `db:"berkas_id"`
	OPD            string `db:"opd_kode"`
	SHA256         Teks   `db:"sha256"`
	Jalur          string `db:"jalur"`
	Jenis          Teks   `db:"jenis"`
	Tahun          int    `db:"tahun"`
	Periode        Teks   `db:"periode"`
	Sifat          Teks   `db:"sifat"`
	Versi          Teks   `db:"versi"`
	Bagian         Teks   `db:"bagian"`
	Nomor          Teks   `db:"nomor"`
	Tanggal        Teks   `db:"tanggal_dokumen"`
	Status         string `db:"status"`
	Alasan         Teks   `db:"alasan"`
	DiterimaPada   Waktu  `db:"diterima_pada"`
	DimuatPada     Waktu  `db:"dimuat_pada"`
	VersiPembaca   string `db:"versi_pembaca"`
	Sidik          string `db:"sidik"`
	JumlahFakta    int    `db:"jumlah_fakta"`
	JumlahGalat    int    `db:"jumlah_galat"`
	JumlahPeringat int    `db:"jumlah_peringatan"`
	// Usang is that of Berlaku, in a Potret.
	Usang Teks
}

// Berlaku says that a document is in force: of OPD × jenis × tahun × periode ×
// versi × bagian exactly one content holds.
type Berlaku struct {
	Pemda        string `db:"pemda"`
	OPD          string `db:"opd_kode"`
	Tahun        int    `db:"tahun"`
	Jenis        string `db:"jenis"`
	Periode      Teks   `db:"periode"`
	Versi        Teks   `db:"versi"`
	Bagian       Teks   `db:"bagian"`
	BerkasID     string `db:"berkas_id"`
	VersiPembaca string `db:"versi_pembaca"`
	Jalur        string `db:"jalur"` // where it was seen, and when it was changed
	Diubah       Waktu  `db:"diubah"`
	// Usang is the day, YYYY-MM-DD, this content came, where a newer one of its
	// document was refused or is not whole: its figures are old.
	Usang Teks `db:"usang"`
}

// Sidik is the fingerprint of everything one OPD's computed rows depend on; an
// unchanged one spares the night from computing them again.
type Sidik struct {
	Pemda string `db:"pemda"`
	OPD   string `db:"opd_kode"`
	Tahun int    `db:"tahun"` // 0: all years
	Sidik string `db:"sidik"`
}

// Run is one night (v_run). Nomor orders runs of a pemda; the run holds from
// its publishing (TerbitPada) on.
type Run struct {
	Pemda         string `db:"pemda"`
	RunID         string `db:"run_id"`
	Nomor         int64  `db:"nomor"`
	Mulai         Waktu  `db:"mulai"`
	Selesai       Waktu  `db:"selesai"`
	TerbitPada    Waktu  `db:"terbit_pada"`
	Status        string `db:"status"` // berjalan, selesai, sebagian, gagal
	BerkasBaru    int    `db:"berkas_baru"`
	BerkasDimuat  int    `db:"berkas_dimuat"`
	BerkasDitolak int    `db:"berkas_ditolak"`
	JumlahFakta   int    `db:"jumlah_fakta"`
	JumlahTemuan  int    `db:"jumlah_temuan"`
}

// Hitungan is everything computed for a set of OPD.
type Hitungan struct {
	Capaian        []Capaian
	Operan         []Operan // of the rows of Capaian that were put together
	RerataSasaran  []Rerata
	RerataOPD      []Rerata
	Serapan        []Serapan
	SerapanSasaran []SerapanSasaran
	Indikator      []Indikator
	Kepatuhan      []Kepatuhan
	Temuan         []Temuan // across documents
	Pertanyaan     []Pertanyaan
}

// Publikasi is what one night makes visible, at once.
type Publikasi struct {
	TerbitPada Waktu
	Penampakan []Penampakan // the paths whose state changed
	OPD        []OPD        // the whole master list
	Lingkup    []string     // OPD recomputed this night; rows of all others stay as they are
	Putusan    []Putusan    // all decisions of the office that hold
	Diterima   []Diterima   // all findings they accept
	Diabaikan  []Diabaikan  // all documents they set aside
	Berlaku    []Berlaku    // all that is in force of the OPD in Lingkup
	Sidik      []Sidik
	Hitungan
	// Diperiksa are the OPD whose files' Pemeriksaan are all among these; '' is
	// one of them where files of unknown owners were looked at.
	Diperiksa   []string
	Pemeriksaan []Pemeriksaan
}

// Potret is what one published run shows of one year: what a report is built from.
type Potret struct {
	Run       Run
	Tahun     int
	OPD       []OPD
	Berkas    []Berkas // of the year (a Renstra: of every year it covers up to this one); refused and skipped ones that still lie in the share, pending ones
	Target    []Target // in force, of the year, and a Renstra's akhir
	Realisasi []Realisasi
	Rpjmd     []Rpjmd
	Catatan   []Catatan
	Temuan    []TemuanTampil // of documents in force, across documents, of refused files
	Hitungan  Hitungan       // its Temuan stays empty: all findings are in Temuan above
	Putusan   []Putusan      // the decisions of the office that hold, whatever their year
}

// TemuanTampil is a finding as v_temuan shows it.
type TemuanTampil struct {
	Temuan
	Jalur       Teks   `db:"jalur"`
	RunID       string `db:"run_id"`
	PertamaPada Waktu  `db:"pertama_pada"`
	Keputusan   Teks   `db:"keputusan"` // by which it is accepted
}
