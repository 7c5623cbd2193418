package kabupaten

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// dokumen is one workbook in the making.
type dokumen struct {
	*rencana
	*buku
	berkas Berkas
}

// asal names a cell of the document.
func (d *dokumen) asal(l *lembar, sel string) Asal { return Asal{d.berkas.Jalur, l.nama, sel} }

// jenisDokumen is one of the kinds an OPD hands in, and how it names the file:
// one pattern for each habit of naming.
type jenisDokumen struct {
	jenis, versi string
	nama         [4]string // {t} year, {a} and {z} first and last of the Renstra, {o} OPD
	tulis        func(*dokumen)
}

func semuaDokumen() []jenisDokumen {
	return []jenisDokumen{
		{"RENSTRA", "", [4]string{"Renstra {a}-{z}", "RENSTRA {o}", "01 Renstra {a}-{z}", "Lampiran 1 Matriks Renstra {a}-{z}"}, (*dokumen).renstra},
		{"RKT", "", [4]string{"RKT {t}", "RKT {o} Th {t}", "02 RKT {t}", "Lampiran 2 RKT Tahun {t}"}, (*dokumen).rkt},
		{"PK", "murni", [4]string{"PK {t} {o}", "Perjanjian Kinerja {t}", "03 PK {t}", "Lampiran 3 PK Tahun {t}"}, (*dokumen).pkMurni},
		{"PK", "perubahan", [4]string{"PK Perubahan {t} {o}", "Perjanjian Kinerja Perubahan {t}", "04 PK Perubahan {t}", "Lampiran 3a PK Perubahan Tahun {t}"}, (*dokumen).pkPerubahan},
		{"PK", "murni", [4]string{"PK {t} Kasi", "Perjanjian Kinerja {t} Eselon IV", "03a PK {t} Eselon IV", "Lampiran 3b PK Kasi"}, (*dokumen).pkBawahan},
		{"IKU", "", [4]string{"IKU {o}", "IKU", "05 IKU {t}", "Lampiran 4 SK IKU"}, (*dokumen).iku},
		{"DPA", "murni", [4]string{"DPA {t}", "DPA TA {t} {o}", "06 DPA {t}", "DPA {o} {t}"}, (*dokumen).dpa},
		{"REALISASI_KINERJA", "", [4]string{"Realisasi Kinerja {t}", "LKj {t} Tabel 3.1-3.7", "07 Capaian Kinerja {t}", "Pengukuran Kinerja {t} {o}"}, (*dokumen).kinerja},
		{"REALISASI_ANGGARAN", "", [4]string{"LRA Des {t}", "Realisasi Anggaran {t}", "08 Realisasi Anggaran {t}", "LRA {t} {o}"}, (*dokumen).lra},
	}
}

// ada tells which kinds this OPD has: not all signed a PK perubahan, one never
// sent its DPA, and of some there is the PK of another official besides.
func (r *rencana) ada(ke int, j jenisDokumen) bool {
	switch {
	case j.versi == "perubahan":
		return r.adaPerubahan()
	case ke == 4:
		return r.nomor%8 == 3
	case j.jenis == "DPA":
		return r.adaDPA
	}
	return true
}

// tulis writes all workbooks of the OPD into its own sub-folder of masuk.
func (r *rencana) tulis(masuk string) (OPD, error) {
	folder := fmt.Sprintf("%02d %s", r.nomor+1, r.opd.Nama)
	if err := os.MkdirAll(filepath.Join(masuk, folder), 0o755); err != nil {
		return OPD{}, fmt.Errorf("make folder: %w", err)
	}
	var berkas []Berkas
	for ke, j := range semuaDokumen() {
		if !r.ada(ke, j) {
			continue
		}
		d := &dokumen{rencana: r, buku: bukuBaru(r.gaya.huruf, 10, r.opd.Nama, r.tahun)}
		d.berkas = Berkas{Jalur: folder + "/" + r.namai(j.nama[r.gaya.berkas]) + ".xlsx", Jenis: j.jenis, Versi: j.versi}
		j.tulis(d)
		if err := d.simpan(filepath.Join(masuk, filepath.FromSlash(d.berkas.Jalur))); err != nil {
			return OPD{}, fmt.Errorf("write %s: %w", d.berkas.Jalur, err)
		}
		berkas = append(berkas, d.berkas)
	}
	o := r.kebenaran()
	o.Berkas = berkas
	return o, nil
}

func (d *dokumen) simpan(jalur string) error {
	defer func() { _ = d.f.Close() }()
	if d.err != nil {
		return d.err
	}
	d.f.SetActiveSheet(0)
	return d.f.SaveAs(jalur)
}

func (d *dokumen) th() string { return angka(d.tahun) }

// awalRenstra is the first of the six years of the Renstra.
func (r *rencana) awalRenstra() int { return r.tahun - 4 }

// namai fills in a pattern of a file name.
func (r *rencana) namai(pola string) string {
	return strings.NewReplacer("{t}", angka(r.tahun), "{a}", angka(r.awalRenstra()), "{z}", angka(r.awalRenstra()+5), "{o}", r.opd.pendek).Replace(pola)
}
