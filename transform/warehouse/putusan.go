package warehouse

import (
	"context"
	"fmt"
	"regexp"
	"strings"
)

// Putusan is one decision of the office that holds (v_keputusan). Baris keeps
// every column as it was read, as JSON, so that the decisions of the last night
// can be used when their file cannot be read.
type Putusan struct {
	Pemda         string `db:"pemda"`
	OPD           string `db:"opd_kode"` // '' for all
	Tahun         int    `db:"tahun"`    // 0 where it is of no year
	Jenis         string `db:"jenis"`    // padanan, arah, skala_mutu, standar_nasional, batas_waktu, pengecualian, abaikan
	Pokok         string `db:"pokok"`    // what it is about
	Nilai         string `db:"nilai"`    // what was decided
	Angka         Ukuran `db:"angka"`    // of a national figure
	Satuan        Teks   `db:"satuan"`
	Sumber        Teks   `db:"sumber"`
	Alasan        Teks   `db:"alasan"`
	Oleh          Teks   `db:"oleh"`
	Tanggal       Teks   `db:"tanggal"`
	BerlakuSampai Teks   `db:"berlaku_sampai"`
	Lembar        Teks   `db:"lembar"`
	Sel           Teks   `db:"sel"`
	Baris         string `db:"baris"`
}

// Pertanyaan is something only the office can decide. Baris are the columns of
// its row in keputusan.xlsx, as JSON.
type Pertanyaan struct {
	Pemda string `db:"pemda"`
	OPD   string `db:"opd_kode"`
	Tahun int    `db:"tahun"`
	Jenis string `db:"jenis"`
	Baris string `db:"baris"`
}

// Diterima says that a finding is accepted as it is, by which decision.
type Diterima struct {
	Pemda     string `db:"pemda"`
	OPD       string `db:"opd_kode"`
	Tahun     int    `db:"tahun"`
	TemuanID  string `db:"temuan_id"`
	BerkasID  Teks   `db:"berkas_id"`
	Keputusan string `db:"keputusan"`
}

// Diabaikan says that a document is set aside, and why.
type Diabaikan struct {
	Pemda    string `db:"pemda"`
	OPD      string `db:"opd_kode"`
	Tahun    int    `db:"tahun"`
	BerkasID string `db:"berkas_id"`
	Alasan   string `db:"alasan"`
}

var (
	reSel    = regexp.MustCompile(`\b[A-Z]{1,3}[0-9]{1,7}\b`)
	reBaris  = regexp.MustCompile(`(?i)\bbaris (ke-)?[0-9]+([–-][0-9]+)?`)
	reAngka  = regexp.MustCompile(`[0-9][0-9.,]*`)
	pembatas = strings.NewReplacer("\u00a0", " ")
)

// Kode is how an office names a finding when it accepts it: the first digits of
// its id, then of its figures. It stays the same when rows move, and is another
// when a figure of the finding changes.
func (t Temuan) Kode() string {
	said := pembatas.Replace(t.Pesan)
	if t.Lembar != "" {
		said = strings.ReplaceAll(said, string(t.Lembar)+"!", "")
	}
	said = reBaris.ReplaceAllString(reSel.ReplaceAllString(said, ""), "")
	parts := []string{t.Aturan, string(t.Tercetak), string(t.Seharusnya)}
	for _, figure := range reAngka.FindAllString(said, -1) {
		parts = append(parts, strings.TrimRight(figure, ".,"))
	}
	return t.TemuanID[:min(8, len(t.TemuanID))] + "-" + ID(parts...)[:4]
}

// PutusanKini gives the decisions as last published, in a fixed order.
func (db *DB) PutusanKini(ctx context.Context, pemda string) ([]Putusan, error) {
	query := "select " + strings.Join(namaKolom[Putusan](db, ""), ", ") +
		" from keputusan where pemda = :pemda and sampai_run is null order by " + db.d.urut("jenis", "lembar", "baris")
	rows, err := semua[Putusan](ctx, db, query, map[string]any{"pemda": pemda})
	if err != nil {
		return nil, fmt.Errorf("decisions: %w", err)
	}
	return rows, nil
}

// PertanyaanSejak is a question with the run it was first asked in.
type PertanyaanSejak struct {
	Pertanyaan
	DariRun   int64 `db:"dari_run"`
	SampaiRun int64 `db:"sampai_run"` // 0: still open
}

// Pertanyaan gives every question ever asked, the newest first.
func (db *DB) Pertanyaan(ctx context.Context, pemda string) ([]PertanyaanSejak, error) {
	query := "select " + strings.Join(namaKolom[Pertanyaan](db, ""), ", ") +
		", dari_run, coalesce(sampai_run, 0) as sampai_run from pertanyaan where pemda = :pemda order by dari_run desc, " +
		db.d.urut("opd_kode", "jenis", "baris")
	rows, err := semua[PertanyaanSejak](ctx, db, query, map[string]any{"pemda": pemda})
	if err != nil {
		return nil, fmt.Errorf("questions: %w", err)
	}
	return rows, nil
}

// Diabaikan gives the documents set aside as last published, by berkas_id.
func (db *DB) Diabaikan(ctx context.Context, pemda string) (map[string]string, error) {
	const query = "select berkas_id as kunci, alasan as nilai from diabaikan where pemda = :pemda and sampai_run is null"
	rows, err := semua[pasangan](ctx, db, query, map[string]any{"pemda": pemda})
	if err != nil {
		return nil, fmt.Errorf("documents set aside: %w", err)
	}
	m := make(map[string]string, len(rows))
	for _, r := range rows {
		m[r.Kunci] = r.Nilai
	}
	return m, nil
}

// TemuanTerbaca is a finding of a document, with the reading it belongs to;
// VersiPembaca is empty for one across documents.
type TemuanTerbaca struct {
	Temuan
	VersiPembaca Teks `db:"versi_pembaca"`
}

// TemuanBerawalan gives the findings whose id begins with one of these digits:
// those of every document read, and those across documents as last published.
func (db *DB) TemuanBerawalan(ctx context.Context, pemda string, awalan []string) (list []TemuanTerbaca, err error) {
	columns := strings.Join(namaKolom[Temuan](db, ""), ", ")
	for len(awalan) > 0 {
		m := min(len(awalan), parameter/4)
		args := map[string]any{"pemda": pemda}
		var names []string
		for i, a := range awalan[:m] {
			name := fmt.Sprintf("a%d", i)
			args[name] = a
			names = append(names, ":"+name)
		}
		awalan = awalan[m:]
		where := " where pemda = :pemda and substr(temuan_id, 1, 8) in (" + strings.Join(names, ", ") + ")"
		query := "select " + columns + ", versi_pembaca from temuan_dokumen" + where +
			" union all select " + columns + ", null from temuan_silang" + where + " and sampai_run is null"
		rows, err := semua[TemuanTerbaca](ctx, db, query, args)
		if err != nil {
			return nil, fmt.Errorf("findings by their code: %w", err)
		}
		list = append(list, rows...)
	}
	return list, nil
}
