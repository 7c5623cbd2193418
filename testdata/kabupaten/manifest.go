package kabupaten

import "math/big"

// Manifest is the truth behind the workbooks of one run: what a right reading
// and a right computation must arrive at, and where mistakes were planted.
type Manifest struct {
	Pemda      string
	Tahun      int
	Seed       uint64
	Berkas     int // workbooks written
	Diharapkan int // documents opd.yaml expects
	Ada        int // of these, the ones that were written
	OPD        []OPD
}

// OPD is the truth about one OPD.
type OPD struct {
	Kode, Nama, Jenis string
	Berkas            []Berkas
	// Indikator are the measured ones, in the order of the measuring table.
	Indikator []Indikator
	// TidakDiukur are indicators the head of the OPD signed for and no realisasi
	// document lists.
	TidakDiukur []string
	Sasaran     []Sasaran
	Capaian     Rata
	Anggaran    Anggaran
	// PaguRenstra is the money of the Renstra year by year, PaguAkhir its total.
	PaguRenstra [6]int64
	PaguAkhir   int64
	Temuan      []Temuan // planted mistakes; a reader may rightly find more
}

// Berkas is one workbook and the document in it.
type Berkas struct {
	Jalur  string // below the shared folder, with slashes
	Jenis  string
	Versi  string // murni, perubahan, or "" where a kind has none
	Bagian string // jabatan of a PK that is not the head's
}

// Asal is a cell of a workbook.
type Asal struct{ Berkas, Lembar, Sel string }

// Indikator is one measured indicator of a sasaran.
type Indikator struct {
	Sasaran, Indikator, Satuan string
	Arah                       string // positif, negatif
	// TargetTeks is the target in force as read in its document, RealisasiTeks
	// the realisasi; a number cell reads as an Indonesian types it: 85,5%.
	TargetTeks    string
	Target        *big.Rat // in points
	Operator      string   // =, >, <=
	SumberTarget  string
	AsalTarget    Asal
	TargetLKj     *big.Rat // printed beside the realisasi; older than Target for some
	RealisasiTeks string
	Realisasi     *big.Rat // nil where left blank
	AsalRealisasi Asal
	Capaian       *big.Rat // exact; nil where there is no realisasi
	Capaian6      string   // rounded half-up to 6 decimals
	Predikat      string
	Alasan        string // why there is no capaian
	DiPK          bool   // in the PK in force: the PK perubahan where there is one
}

// Sasaran is the average over the indicators of one sasaran.
type Sasaran struct {
	Nama               string
	Indikator, Terukur int
	Capaian            Rata
}

// Rata is an average of capaian, as they are and capped at 100 each.
type Rata struct {
	Nilai, Dibatasi   *big.Rat // nil where nothing was measured
	Nilai6, Dibatasi6 string
	Predikat          string
}

// Anggaran is the budget of the year in rupiah, at every level.
type Anggaran struct {
	Total    Serapan
	BTL, BL  Serapan
	Program  []ProgramAnggaran
	AdaDPA   bool // false: pagu is known from the realisasi workbook alone
	Sasaran  []SasaranAnggaran
	Kegiatan int
}

// Serapan is a pagu and what was spent of it; Persen6 to 6 decimals.
type Serapan struct {
	Pagu, Realisasi int64
	Persen6         string
}

// ProgramAnggaran is a programme with its kegiatan.
type ProgramAnggaran struct {
	Nama, Sasaran string
	Serapan
	Kegiatan []KegiatanAnggaran
}

// KegiatanAnggaran is one budget line.
type KegiatanAnggaran struct {
	Nama string
	Serapan
}

// SasaranAnggaran is the belanja langsung of the programmes under a sasaran.
type SasaranAnggaran struct {
	Nama string
	Serapan
	Proporsi6 string // of the belanja langsung
}

// Temuan is a planted mistake: the cell that is wrong, and the rule it breaks.
type Temuan struct {
	Asal
	Aturan               string
	Tercetak, Seharusnya string
}
