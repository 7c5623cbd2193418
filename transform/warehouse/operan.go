package warehouse

// Operan is one figure behind a row of capaian whose target or realisasi no
// document prints as it stands, such as one quarter of a sum. It belongs to the
// row of the same periode, tingkat, indikator and realisasi position.
type Operan struct {
	Pemda             string `db:"pemda"`
	OPD               string `db:"opd_kode"`
	Tahun             int    `db:"tahun"`
	Periode           string `db:"periode"`
	Tingkat           string `db:"tingkat"`
	Indikator         string `db:"indikator"`
	RealisasiBerkasID Teks   `db:"realisasi_berkas_id"`
	RealisasiLembar   Teks   `db:"realisasi_lembar"`
	RealisasiSel      Teks   `db:"realisasi_sel"`
	Sisi              string `db:"sisi"` // target, realisasi
	Urut              int    `db:"urut"` // in time
	OperanPeriode     string `db:"operan_periode"`
	Sifat             Teks   `db:"sifat"`
	Teks              Teks   `db:"teks"`
	Nilai             Ukuran `db:"nilai"`
	BerkasID          Teks   `db:"berkas_id"`
	Lembar            Teks   `db:"lembar"`
	Sel               Teks   `db:"sel"`
}

// Milik reports whether a figure is an operand of a row.
func (o *Operan) Milik(c *Capaian) bool {
	return o.OPD == c.OPD && o.Tahun == c.Tahun && o.Periode == c.Periode && o.Tingkat == c.Tingkat && o.Indikator == c.Indikator &&
		o.RealisasiBerkasID == c.RealisasiBerkasID && o.RealisasiLembar == c.RealisasiLembar && o.RealisasiSel == c.RealisasiSel
}
