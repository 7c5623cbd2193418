package ingest

import (
	"fmt"
	"io"
	"strings"

	"github.com/xuri/excelize/v2"
)

// barisPilihan is how many rows below the titles offer their choices.
const barisPilihan = 2000

// The looks of the workbook of decisions.
const (
	warnaJudul      = "1F3864" // titles
	warnaPutus      = "2E7D32" // titles of what is to be decided
	warnaTanya      = "FFF8E1" // what waits for a decision
	warnaGarisTanya = "E0D9C0"
	warnaPudar      = "6B7280"
	formatHari      = `[$-421]d\ mmmm\ yyyy;@`
	daftarOPD       = "Daftar OPD"
	lembarTahu      = "Petunjuk"
	hurufKantor     = "Calibri"
)

// TulisKeputusan writes a workbook of decisions that decides nothing yet: an
// explaining sheet first, then one sheet for each kind of decision with its
// titles, widths and choices, then the OPD.
func TulisKeputusan(w io.Writer, opd []OPD) error {
	b := &bukuBaru{File: excelize.NewFile()}
	defer b.Close()
	b.coba(b.SetSheetName("Sheet1", lembarTahu))
	b.petunjuk()
	for i := range lembarKeputusan {
		b.lembar(&lembarKeputusan[i])
	}
	b.daftar(opd)
	b.SetActiveSheet(0)
	for _, s := range b.GetSheetList() {
		b.halaman(s)
	}
	if b.err == nil {
		_, b.err = b.WriteTo(w)
	}
	if b.err != nil {
		return fmt.Errorf("workbook of decisions: %w", b.err)
	}
	return nil
}

// bukuBaru is the workbook being written; its first error stops what follows.
type bukuBaru struct {
	*excelize.File
	err error
}

func (b *bukuBaru) coba(err error) {
	if b.err == nil {
		b.err = err
	}
}

func (b *bukuBaru) gaya(s excelize.Style) int {
	id, err := b.NewStyle(&s)
	b.coba(err)
	return id
}

func judulGaya(color string) excelize.Style {
	return excelize.Style{Font: &excelize.Font{Bold: true, Color: "FFFFFF", Family: hurufKantor, Size: 11}, Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{color}},
		Alignment: &excelize.Alignment{Vertical: "center", WrapText: true}}
}

// lembar writes the titles of one kind of decision.
func (b *bukuBaru) lembar(l *LembarKeputusan) {
	_, err := b.NewSheet(l.Nama)
	b.coba(err)
	wrap := &excelize.Alignment{Vertical: "top", WrapText: true}
	day := formatHari
	text := 49 // "@": codes stay as they are typed
	for i, k := range l.Kolom {
		col, err := excelize.ColumnNumberToName(i + 1)
		b.coba(err)
		b.coba(b.SetColWidth(l.Nama, col, col, k.Lebar))
		style := excelize.Style{Alignment: wrap}
		switch k.Bentuk {
		case hari:
			style.CustomNumFmt = &day
		case kodeTemuan, polaBerkas, satuOPD:
			style.NumFmt = text
		}
		b.coba(b.SetColStyle(l.Nama, col, b.gaya(style)))
		color := warnaJudul
		if k.Putus {
			color = warnaPutus
		}
		b.coba(b.SetCellStr(l.Nama, col+"1", k.Judul))
		b.coba(b.SetCellStyle(l.Nama, col+"1", col+"1", b.gaya(judulGaya(color))))
		b.pilihan(l, k, col)
	}
	b.coba(b.SetRowHeight(l.Nama, 1, 24))
	b.coba(b.SetPanes(l.Nama, &excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}))
}

// pilihan offers the values of a column. It begins at the title, so that rows
// inserted right below it have the choices too.
func (b *bukuBaru) pilihan(l *LembarKeputusan, k KolomKeputusan, col string) {
	v := excelize.NewDataValidation(true)
	v.Sqref = fmt.Sprintf("%s1:%s%d", col, col, barisPilihan)
	switch {
	case k.Bentuk == pilihan:
		b.coba(v.SetDropList(k.Pilihan))
		v.SetError(excelize.DataValidationErrorStyleStop, k.Judul, "Pilih "+strings.Join(k.Pilihan, ", ")+".")
	case k.Bentuk == satuOPD:
		v.SetSqrefDropList(fmt.Sprintf("'%s'!$B$2:$B$%d", daftarOPD, barisOPD))
		v.SetError(excelize.DataValidationErrorStyleWarning, k.Judul, "Nama ini tidak ada dalam daftar OPD.")
	case k.Bentuk == dokumenWajib:
		b.coba(v.SetDropList(Jenis()))
		v.SetError(excelize.DataValidationErrorStyleInformation, k.Judul, "Selain yang di daftar, boleh diikuti /perubahan atau /TW, misalnya PK/perubahan.")
	default:
		return
	}
	b.coba(b.AddDataValidation(l.Nama, v))
}

// daftar lists the OPD to choose from.
func (b *bukuBaru) daftar(opd []OPD) {
	_, err := b.NewSheet(daftarOPD)
	b.coba(err)
	for i, title := range []string{"Kode", "Nama"} {
		cell, err := excelize.CoordinatesToCellName(i+1, 1)
		b.coba(err)
		b.coba(b.SetCellStr(daftarOPD, cell, title))
		b.coba(b.SetCellStyle(daftarOPD, cell, cell, b.gaya(judulGaya(warnaJudul))))
	}
	_, err = segarkanOPD(b.File, opd)
	b.coba(err)
	b.coba(b.SetColWidth(daftarOPD, "A", "A", 14))
	b.coba(b.SetColWidth(daftarOPD, "B", "B", 60))
}

// barisOPD is the last row that the list of OPD may fill.
const barisOPD = 500

// segarkanOPD brings the list of OPD that the choices are taken from up to date.
// An office that took the sheet away, or has more OPD, chooses without.
func segarkanOPD(f *excelize.File, opd []OPD) (changed bool, err error) {
	rows, err := f.GetRows(daftarOPD)
	if err != nil || len(opd) >= barisOPD {
		return false, nil
	}
	for i := range max(len(rows)-1, len(opd)) {
		var o OPD
		if i < len(opd) {
			o = opd[i]
		}
		for col, want := range map[string]string{"A": o.Kode, "B": o.Nama} {
			cell := fmt.Sprintf("%s%d", col, i+2)
			have, err := f.GetCellValue(daftarOPD, cell)
			if err != nil {
				return false, err
			}
			if have == want {
				continue
			}
			if changed = true; want == "" {
				err = f.SetCellValue(daftarOPD, cell, nil)
			} else {
				err = f.SetCellStr(daftarOPD, cell, want)
			}
			if err != nil {
				return false, err
			}
		}
	}
	return changed, nil
}

// halaman lets a sheet print on pages of its width.
func (b *bukuBaru) halaman(sheet string) {
	yes, tall, wide, a4, across := true, 0, 1, 9, "landscape"
	b.coba(b.SetSheetProps(sheet, &excelize.SheetPropsOptions{FitToPage: &yes}))
	b.coba(b.SetPageLayout(sheet, &excelize.PageLayoutOptions{Size: &a4, Orientation: &across, FitToHeight: &tall, FitToWidth: &wide}))
}

// caraIsi is what the explaining sheet says before its examples.
var caraIsi = []string{
	"Buku ini memuat keputusan kantor. Tiap malam isinya dibaca lebih dahulu, lalu dipakai dalam konsolidasi malam itu.",
	"Satu baris adalah satu keputusan. Isi Alasan, Oleh, dan Tanggal supaya di kemudian hari jelas mengapa dan oleh siapa diputuskan.",
	"Baris berwarna kuning adalah pertanyaan yang ditulis konsolidasi; yang terbaru di atas. Isi kolom berjudul hijau. Selama kosong, belum ada yang diputuskan.",
	"Pertanyaan yang tidak dijawab dan sudah tidak perlu dihapus sendiri. Baris yang sudah Anda isi tidak pernah diubah atau dihapus.",
	"Baris yang salah tulis tidak dipakai, dan disebut beserta selnya di laporan (KPT-01). Dua baris yang bertentangan tidak dipakai keduanya.",
	"Menerima sebuah temuan: salin kodenya dari kolom Kode di laporan ke lembar Pengecualian, lalu isi alasan dan siapa yang memutuskan.",
	"Pengecualian tetap berlaku meskipun barisnya bergeser; gugur bila angkanya berubah atau tanggalnya lewat.",
	"Simpan dan tutup buku ini setelah mengisinya: selama terbuka di Excel, konsolidasi tidak menulis pertanyaan baru.",
}

// petunjuk writes what the workbook is for, and an example of each decision.
func (b *bukuBaru) petunjuk() {
	b.coba(b.SetColWidth(lembarTahu, "A", "A", 22))
	b.coba(b.SetColWidth(lembarTahu, "B", "I", 24))
	title := b.gaya(excelize.Style{Font: &excelize.Font{Bold: true, Size: 16, Color: warnaJudul, Family: hurufKantor}})
	prose := b.gaya(excelize.Style{Alignment: &excelize.Alignment{WrapText: true, Vertical: "top"}})
	fade := b.gaya(excelize.Style{Font: &excelize.Font{Color: warnaPudar, Family: hurufKantor}, Alignment: &excelize.Alignment{WrapText: true, Vertical: "top"}})
	b.coba(b.SetCellStr(lembarTahu, "A1", "Keputusan kantor"))
	b.coba(b.SetCellStyle(lembarTahu, "A1", "A1", title))
	row := 3
	line := func(text string, style int) {
		from, to := fmt.Sprintf("A%d", row), fmt.Sprintf("F%d", row)
		b.coba(b.SetCellStr(lembarTahu, from, text))
		b.coba(b.MergeCell(lembarTahu, from, to))
		b.coba(b.SetCellStyle(lembarTahu, from, to, style))
		if len([]rune(text)) > 150 {
			b.coba(b.SetRowHeight(lembarTahu, row, 31))
		}
		row++
	}
	for _, text := range caraIsi {
		line("• "+text, prose)
	}
	for _, l := range lembarKeputusan {
		row++
		line("Lembar "+l.Nama+": "+l.Guna, b.gaya(excelize.Style{Font: &excelize.Font{Bold: true, Family: hurufKantor}}))
		n := 0
		for _, k := range l.Kolom {
			if k.Bentuk == bukanIsi {
				continue
			}
			n++
			b.contoh(k, n, row, fade)
		}
		row += 2
	}
	b.coba(b.SetSheetView(lembarTahu, 0, &excelize.ViewOptions{ShowGridLines: new(bool)}))
}

// contoh writes a title with a right value below it.
func (b *bukuBaru) contoh(k KolomKeputusan, col, row, style int) {
	head, err := excelize.CoordinatesToCellName(col, row)
	b.coba(err)
	cell, err := excelize.CoordinatesToCellName(col, row+1)
	b.coba(err)
	color := warnaJudul
	if k.Putus {
		color = warnaPutus
	}
	b.coba(b.SetCellStr(lembarTahu, head, k.Judul))
	b.coba(b.SetCellStyle(lembarTahu, head, head, b.gaya(judulGaya(color))))
	sample := k.Contoh
	if len(k.Pilihan) > 0 {
		sample = strings.Join(k.Pilihan, " / ")
	}
	b.coba(b.SetCellStr(lembarTahu, cell, sample))
	b.coba(b.SetCellStyle(lembarTahu, cell, cell, style))
	if len([]rune(sample)) > 24 {
		b.coba(b.SetRowHeight(lembarTahu, row+1, 46))
	}
}
