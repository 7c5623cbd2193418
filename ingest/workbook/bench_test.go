package workbook

import (
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"
)

// The workbooks that reading is measured on: one of a middling size, one as
// large as an office prints, and a folder full of small ones.

// vocabulary is what the texts of the measured workbooks are made of.
var vocabulary = strings.Fields("program kegiatan penyediaan jasa administrasi perkantoran pelayanan kecamatan " +
	"pembinaan peningkatan kapasitas aparatur desa ketenteraman ketertiban umum pemberdayaan masyarakat belanja pegawai " +
	"barang modal perjalanan dinas rapat koordinasi konsultasi dalam luar daerah pemeliharaan gedung kantor kendaraan " +
	"dokumen laporan persentase jumlah indeks kepuasan")

func phrase(r *rand.Rand, words int) string {
	picked := make([]string, words)
	for i := range picked {
		picked[i] = vocabulary[r.IntN(len(vocabulary))]
	}
	return strings.Join(picked, " ")
}

// measuredValue is what stands in a column of a measured sheet: a code, texts,
// percentages, dates, money.
func measuredValue(r *rand.Rand, col int, styles [2]int) any {
	switch col % 6 {
	case 0:
		return fmt.Sprintf("4.01.%02d.%02d.%03d", r.IntN(20), r.IntN(50), r.IntN(200))
	case 1:
		return phrase(r, 3+r.IntN(5))
	case 2:
		return excelize.Cell{StyleID: styles[0], Value: float64(r.IntN(10000)) / 10000}
	case 3:
		return excelize.Cell{StyleID: styles[1], Value: 43831 + r.IntN(366)}
	}
	return 1000 * r.IntN(2_000_000)
}

// streamBook writes one sheet as a stream, which makes its texts inline.
func streamBook(tb testing.TB, name string, rows, cols int) {
	tb.Helper()
	r := rand.New(rand.NewPCG(uint64(rows), uint64(cols)))
	f := excelize.NewFile()
	defer f.Close()
	styles := measuredStyles(tb, f)
	w, err := f.NewStreamWriter("Sheet1")
	must(tb, err)
	for row := 1; row <= rows; row++ {
		values := make([]any, cols)
		for i := range values {
			values[i] = measuredValue(r, i, styles)
		}
		must(tb, w.SetRow(Ref(row, 1), values))
	}
	must(tb, w.Flush())
	must(tb, f.SaveAs(name))
}

// smallBook writes one to three small sheets with shared strings.
func smallBook(tb testing.TB, name string, seed uint64) {
	tb.Helper()
	r := rand.New(rand.NewPCG(seed, 7))
	f := excelize.NewFile()
	defer f.Close()
	styles := measuredStyles(tb, f)
	for n := 1 + r.IntN(3); n > 0; n-- {
		sheet := fmt.Sprintf("Sheet%d", n)
		_, err := f.NewSheet(sheet)
		must(tb, err)
		rows, cols := 30+r.IntN(90), 18+r.IntN(8)
		for row := 1; row <= rows; row++ {
			for col := 1; col <= cols; col++ {
				value := measuredValue(r, col-1, styles)
				if c, ok := value.(excelize.Cell); ok {
					value = c.Value
					must(tb, f.SetCellStyle(sheet, Ref(row, col), Ref(row, col), c.StyleID))
				}
				must(tb, f.SetCellValue(sheet, Ref(row, col), value))
			}
		}
	}
	must(tb, f.SaveAs(name))
}

func measuredStyles(tb testing.TB, f *excelize.File) (styles [2]int) {
	tb.Helper()
	for i, format := range []int{10, 14} {
		style, err := f.NewStyle(&excelize.Style{NumFmt: format})
		must(tb, err)
		styles[i] = style
	}
	return styles
}

func must(tb testing.TB, err error) {
	tb.Helper()
	if err != nil {
		tb.Fatal(err)
	}
}

// scanAll reads every sheet by Scan and counts its cells.
func scanAll(name string) (cells int, err error) {
	b, err := OpenFile(name, Options{})
	if err != nil {
		return 0, err
	}
	defer b.Close()
	for i := range b.Sheets() {
		if _, err := b.Scan(i, func(r Row) error { cells += len(r.Cells); return nil }); err != nil {
			return 0, err
		}
	}
	return cells, nil
}

// excelizeAll reads every sheet by Rows with raw values.
func excelizeAll(name string) (cells int, err error) {
	f, err := excelize.OpenFile(name, excelize.Options{RawCellValue: true})
	if err != nil {
		return 0, err
	}
	defer f.Close()
	for _, sheet := range f.GetSheetList() {
		rows, err := f.Rows(sheet)
		if err != nil {
			return 0, err
		}
		for rows.Next() {
			row, err := rows.Columns()
			if err != nil {
				return 0, err
			}
			for _, text := range row {
				if text != "" {
					cells++
				}
			}
		}
		if err := rows.Error(); err != nil {
			return 0, err
		}
	}
	return cells, nil
}

// cpu is the processor time this process has used.
func cpu(tb testing.TB) time.Duration {
	var u syscall.Rusage
	must(tb, syscall.Getrusage(syscall.RUSAGE_SELF, &u))
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// timed is the processor time of reading the files so often.
func timed(b *testing.B, files []string, repeat int, read func(string) (int, error)) (d time.Duration, cells int) {
	b.Helper()
	runtime.GC() // what the reader before left is not this one's
	from := cpu(b)
	for range repeat {
		cells = 0
		for _, file := range files {
			n, err := read(file)
			must(b, err)
			cells += n
		}
	}
	return cpu(b) - from, cells
}

// rounds is how often the readers take turns for one figure.
const rounds = 5

// compareReaders reads the files with the floor, with Scan and with excelize
// in turn, so that whatever else the machine does falls on all alike, and
// reports the medians of the ratios.
func compareReaders(b *testing.B, files []string, repeat int) {
	var overFloor, underExcelize []float64
	for b.Loop() {
		for range rounds {
			floor, n := timed(b, files, repeat, floorAll)
			ours, m := timed(b, files, repeat, scanAll)
			theirs, o := timed(b, files, 1, excelizeAll)
			if n != m || m != o {
				b.Fatalf("the floor sees %d cells, Scan %d, excelize %d", n, m, o)
			}
			overFloor = append(overFloor, float64(ours)/float64(floor))
			underExcelize = append(underExcelize, float64(theirs)*float64(repeat)/float64(ours))
		}
	}
	b.ReportMetric(median(overFloor), "×floor")
	b.ReportMetric(median(underExcelize), "excelize×")
}

func median(x []float64) float64 {
	slices.Sort(x)
	return x[len(x)/2]
}

func BenchmarkScan(b *testing.B) {
	dir := b.TempDir()
	b.Run("medium", func(b *testing.B) {
		name := filepath.Join(dir, "medium.xlsx")
		streamBook(b, name, 2000, 20)
		compareReaders(b, []string{name}, 10)
	})
	b.Run("large", func(b *testing.B) {
		name := filepath.Join(dir, "large.xlsx")
		streamBook(b, name, 50_000, 16)
		compareReaders(b, []string{name}, 1)
	})
	b.Run("small", func(b *testing.B) {
		files := make([]string, 100)
		for i := range files {
			files[i] = filepath.Join(dir, fmt.Sprintf("small%03d.xlsx", i))
			smallBook(b, files[i], uint64(i))
		}
		compareReaders(b, files, 3)
	})
}

// scanForMemory names a workbook that this process, executed again, scans and
// then reports how much memory it ever held.
const scanForMemory = "CAPAIAN_SCAN_FOR_MEMORY"

func TestMain(m *testing.M) {
	if name := os.Getenv(scanForMemory); name != "" {
		if _, err := scanAll(name); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		status, err := os.ReadFile("/proc/self/status")
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		os.Stdout.Write(status)
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// BenchmarkScanMemory is the most memory a process of its own ever held while
// it scanned the large sheet.
func BenchmarkScanMemory(b *testing.B) {
	if _, err := os.Stat("/proc/self/status"); err != nil {
		b.Skip("no /proc here to read the peak of a process from")
	}
	name := filepath.Join(b.TempDir(), "large.xlsx")
	streamBook(b, name, 50_000, 16)
	var peak float64
	for b.Loop() {
		run := exec.Command(os.Args[0])
		run.Env = append(os.Environ(), scanForMemory+"="+name)
		status, err := run.Output()
		must(b, err)
		_, after, _ := strings.Cut(string(status), "VmHWM:")
		kib, err := strconv.Atoi(strings.Fields(after)[0])
		must(b, err)
		peak = max(peak, float64(kib)/1024)
	}
	b.ReportMetric(peak, "MiB")
	if peak > 64 {
		b.Errorf("scanning held %.0f MiB, at most 64 are promised", peak)
	}
}
