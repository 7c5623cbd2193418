package berantakan

import (
	"cmp"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

var (
	berapa    = flag.Int("berapa", 500, "random combinations to read")
	mulai     = flag.Uint64("mulai", 1, "first seed")
	satuKel   = flag.String("keluarga", "", "family for TestSatu; restricts TestKekacauan")
	satuKacau = flag.String("kekacauan", "", "switches for TestSatu, separated by commas; acak for those of the seed")
	satuIsi   = flag.Bool("isi", false, "print the cells of TestSatu's workbook")
	satuBenih = flag.Uint64("benih", 1, "seed for TestSatu")
)

// Layout changes, facts do not: of the facts that nothing keeps from being
// loaded at least 99.5 % are exact, and nothing is lost, wrong or invented.
const (
	minTepat     = 99.5
	maksHilang   = 0
	maksSalah    = 0
	maksDikarang = 0
)

// skor adds up fates.
type skor struct {
	buku, gagal int
	biang       int // failures that the switch belongs to the cause of
	n           [nasibSemua]int
}

func (s *skor) tambah(p putusan) {
	s.buku++
	if p.buruk() {
		s.gagal++
	}
	for n := range p.n {
		s.n[n] += p.n[n]
	}
}

// persen is the share of a fate in the facts that nothing kept from being loaded.
func (s *skor) persen(nasib int) float64 {
	harap := s.n[tepat] + s.n[terlapor] + s.n[hilang] + s.n[salah]
	return 100 * float64(s.n[nasib]) / float64(max(harap, 1))
}

func (s *skor) String() string {
	b := fmt.Sprintf("%4d buku %4d gagal %6.2f%% tepat", s.buku, s.gagal, s.persen(tepat))
	for n := range s.n {
		b += fmt.Sprintf(" %s %d", namaNasib[n], s.n[n])
	}
	return b
}

func nilaiBuku(t testing.TB, keluarga string, kekacauan []string, benih uint64) (*Buku, bacaan, putusan) {
	t.Helper()
	b, err := Susun(keluarga, kekacauan, benih)
	if err != nil {
		t.Fatal(err)
	}
	hasil := bacaBuku(t, b)
	return b, hasil, banding(b.Fakta, hasil)
}

func TestKekacauan(t *testing.T) {
	n := *berapa
	if testing.Short() {
		n = min(n, 60)
	}
	perKeluarga, perKacau, biang := map[string]*skor{}, map[string]*skor{}, map[string]string{}
	total := &skor{}
	for i := range n {
		benih := *mulai + uint64(i)
		kel := keluargaSemua[i%len(keluargaSemua)]
		if *satuKel != "" {
			kel = keluargaSemua[slices.IndexFunc(keluargaSemua, func(k Keluarga) bool { return k.Nama == *satuKel })]
		}
		pilih, err := Pilih(kel.Nama, benih)
		if err != nil {
			t.Fatal(err)
		}
		_, _, p := nilaiBuku(t, kel.Nama, pilih, benih)
		catat(perKeluarga, kel.Nama, p)
		if !kel.Dibaca && *satuKel == "" {
			continue
		}
		total.tambah(p)
		for _, k := range pilih {
			catat(perKacau, k, p)
		}
		if p.buruk() {
			sedikit := kecilkan(t, kel.Nama, pilih, benih)
			nama := kel.Nama + " + " + cmp.Or(strings.Join(sedikit, ","), "(rapi)")
			for _, k := range sedikit {
				perKacau[k].biang++
			}
			if _, ada := biang[nama]; !ada {
				biang[nama] = fmt.Sprintf("go test ./testdata/berantakan -run Satu -keluarga %s -kekacauan %q -benih %d -v", kel.Nama, strings.Join(sedikit, ","), benih)
			}
		}
	}
	lapor(t, perKeluarga, perKacau, biang, total)
}

func catat(m map[string]*skor, nama string, p putusan) {
	if m[nama] == nil {
		m[nama] = &skor{}
	}
	m[nama].tambah(p)
}

// kecilkan takes away switches as long as the reading stays worse than that of
// the tidy document; none are left where it is not.
func kecilkan(t testing.TB, keluarga string, kekacauan []string, benih uint64) []string {
	_, _, rapi := nilaiBuku(t, keluarga, nil, benih)
	lebih := func(kekacauan []string) bool {
		_, _, p := nilaiBuku(t, keluarga, kekacauan, benih)
		return p.n[terlapor]+p.n[hilang]+p.n[salah] > rapi.n[terlapor]+rapi.n[hilang]+rapi.n[salah] || p.n[dikarang] > rapi.n[dikarang]
	}
	if !lebih(kekacauan) {
		return nil
	}
	for n := 0; n < len(kekacauan); {
		if tanpa := slices.Delete(slices.Clone(kekacauan), n, n+1); lebih(tanpa) {
			kekacauan = tanpa
		} else {
			n++
		}
	}
	return kekacauan
}

func lapor(t *testing.T, perKeluarga, perKacau map[string]*skor, biang map[string]string, total *skor) {
	t.Helper()
	var belum []string
	for _, k := range keluargaSemua {
		s := perKeluarga[k.Nama]
		switch {
		case s == nil:
		case k.Dibaca:
			t.Logf("keluarga  %-20s %s", k.Nama, s)
		default:
			belum = append(belum, fmt.Sprintf("%s %.0f%%", k.Nama, s.persen(tepat)))
		}
	}
	if belum != nil {
		t.Logf("belum dibaca: %s", strings.Join(belum, ", "))
	}
	for _, k := range kekacauanSemua {
		if s := perKacau[k.Nama]; s != nil {
			t.Logf("kekacauan %-20s biang %3d dari %s", k.Nama, s.biang, s)
		}
	}
	for _, nama := range slices.Sorted(mapKeys(biang)) {
		t.Logf("biang     %-50s %s", nama, biang[nama])
	}
	t.Logf("semua     %-20s %s", "", total)
	if *satuKel == "" && (total.persen(tepat) < minTepat || total.persen(hilang) > maksHilang || total.persen(salah) > maksSalah || total.persen(dikarang) > maksDikarang) {
		t.Errorf("facts changed with the layout: want ≥ %v %% exact, ≤ %v %% lost, ≤ %v %% wrong, ≤ %v %% invented", minTepat, maksHilang, maksSalah, maksDikarang)
	}
}

// TestSatu writes one workbook, keeps it, and shows what the reading differs in:
//
//	go test ./testdata/berantakan -run Satu -keluarga lra_sipd -kekacauan geser,uang_sen -benih 7 -isi -v
func TestSatu(t *testing.T) {
	if *satuKel == "" {
		t.Skip("needs -keluarga")
	}
	var kacau []string
	switch *satuKacau {
	case "":
	case "acak":
		var err error
		if kacau, err = Pilih(*satuKel, *satuBenih); err != nil {
			t.Fatal(err)
		}
	default:
		kacau = strings.Split(*satuKacau, ",")
	}
	b, hasil, p := nilaiBuku(t, *satuKel, kacau, *satuBenih)
	jalur := filepath.Join(os.TempDir(), "berantakan", filepath.FromSlash(b.Jalur))
	if err := os.MkdirAll(filepath.Dir(jalur), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(jalur, b.Isi, 0o644); err != nil {
		t.Fatal(err)
	}
	t.Logf("%s\nkekacauan: %s", jalur, strings.Join(kacau, ","))
	if *satuIsi {
		tampilkan(t, jalur)
	}
	for _, s := range hasil.tolak {
		t.Log("dokumen ", s)
	}
	for _, i := range hasil.temuan {
		t.Logf("temuan  %s %s: %s", i.Rule, i.Pos, i.Message())
	}
	for _, s := range p.cerita {
		t.Log(s)
	}
	for n, banyak := range p.n {
		t.Log(namaNasib[n], banyak)
	}
}

// tampilkan prints the filled cells, a row a line.
func tampilkan(t *testing.T, jalur string) {
	t.Helper()
	f, err := excelize.OpenFile(jalur)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = f.Close() }()
	for _, l := range f.GetSheetList() {
		rows, err := f.GetRows(l)
		if err != nil {
			t.Fatal(err)
		}
		t.Logf("lembar %q", l)
		for n, r := range rows {
			t.Logf("%3d %s", n+1, strings.ReplaceAll(strings.Join(r, " | "), "\n", "⏎"))
		}
	}
}
