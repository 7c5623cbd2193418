package transform_test

import (
	"cmp"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/shopspring/decimal"

	"capaian/ingest"
)

// This file reads the cases of testdata/aturan.

var reNomor = regexp.MustCompile(`^(\d+): `)

// bacaKasus reads the cases of a file, or the name of the Go test that stands in
// for them.
func bacaKasus(t *testing.T, name string) (list []kasus, uji string) {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	s := setelan{sekarang: time.Date(2021, 2, 11, 21, 0, 0, 0, time.UTC), batas: map[string]time.Time{}, aturan: ingest.Aturan{}}
	for n, line := range strings.Split(strings.TrimRight(string(data), "\n"), "\n") {
		line = strings.TrimRight(line, " ")
		switch {
		case strings.HasPrefix(line, "uji: "):
			uji = strings.TrimPrefix(line, "uji: ")
		case strings.HasPrefix(line, "== "):
			kind, label, _ := strings.Cut(strings.TrimPrefix(line, "== "), ": ")
			if kind != "salah" && kind != "benar" {
				t.Fatalf("%s:%d: salah or benar, not %q", name, n+1, kind)
			}
			list = append(list, s.kasus(cmp.Or(label, kind), n+1, kind == "benar"))
		case len(list) == 0:
			s.atur(t, name, n+1, line)
		default:
			list[len(list)-1].tambah(t, name, n+1, line)
		}
	}
	return list, uji
}

func (s setelan) kasus(label string, line int, benar bool) kasus {
	opd := slices.Clone(s.opd)
	if len(opd) == 0 {
		opd = []ingest.OPD{{Kode: "7.01.20", Nama: "Kecamatan Patrang", Jenis: "kecamatan"}}
	}
	for i := range opd {
		opd[i].Wajib = s.wajib
	}
	return kasus{nama: label, baris: line, benar: benar, sekarang: s.sekarang, opd: opd, batas: s.batas, aturan: s.aturan, juga: map[string]bool{}}
}

// atur reads one line of the head of a file.
func (s *setelan) atur(t *testing.T, name string, n int, line string) {
	t.Helper()
	key, value, ok := strings.Cut(line, ":")
	value = strings.TrimSpace(value)
	words := strings.Fields(value)
	switch {
	case strings.TrimSpace(line) == "" || strings.HasPrefix(line, "#"):
	case !ok:
		t.Fatalf("%s:%d: %q", name, n, line)
	case key == "sekarang":
		s.sekarang = hari(t, value).Add(21 * time.Hour)
	case key == "wajib":
		for _, w := range strings.Split(value, ",") {
			s.wajib = append(s.wajib, strings.TrimSpace(w))
		}
	case key == "batas" && len(words) == 2:
		s.batas[words[0]] = hari(t, words[1])
	case key == "opd" && len(words) > 2:
		last := len(words) - 1
		s.opd = append(s.opd, ingest.OPD{Kode: words[0], Nama: strings.Join(words[1:last], " "), Jenis: words[last]})
	case key == "aturan" && len(words) > 1:
		s.aturan[words[0]] = ketentuan(words[1:])
	default:
		t.Fatalf("%s:%d: %q is no setting", name, n, line)
	}
}

func ketentuan(words []string) (k ingest.Ketentuan) {
	on := words[0] == "nyala"
	switch words[0] {
	case "nyala", "mati":
		k.Nyala = &on
	case "batas":
		k.Batas = decimal.NewNullDecimal(decimal.RequireFromString(words[1]))
	case "keparahan":
		k.Keparahan = ingest.Severity(words[1])
	}
	return k
}

func hari(t *testing.T, s string) time.Time {
	t.Helper()
	d, err := time.Parse(time.DateOnly, s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// tambah reads one line of a case.
func (k *kasus) tambah(t *testing.T, name string, n int, line string) {
	t.Helper()
	switch {
	case strings.HasPrefix(line, "@ "):
		k.buku = append(k.buku, bukuKasus{jalur: line[2:]})
		return
	case strings.HasPrefix(line, "sekarang: "):
		k.sekarang = hari(t, line[10:]).Add(21 * time.Hour)
		return
	case strings.HasPrefix(line, "temuan "):
		place, value, _ := strings.Cut(line[7:], " = ")
		want := harapan{tempat: strings.TrimSpace(place), seharusnya: strings.TrimSpace(value)}
		if level, rest, ok := strings.Cut(want.tempat, " "); ok && (level == "GALAT" || level == "PERINGATAN" || level == "INFO") {
			want.keparahan, want.tempat = level, rest
		}
		k.harapan = append(k.harapan, want)
		return
	case strings.HasPrefix(line, "juga "):
		k.juga[line[5:]] = true
		return
	case len(k.buku) == 0:
		if line != "" {
			t.Fatalf("%s:%d: %q stands before any workbook", name, n, line)
		}
		return
	}
	b := &k.buku[len(k.buku)-1]
	if strings.HasPrefix(line, "# ") {
		b.lembar = append(b.lembar, lembarKasus{nama: line[2:], baris: map[int][]string{}})
		return
	}
	if len(b.lembar) == 0 {
		t.Fatalf("%s:%d: %q stands before any sheet", name, n, line)
	}
	l := &b.lembar[len(b.lembar)-1]
	l.akhir++
	if m := reNomor.FindStringSubmatch(line); m != nil {
		l.akhir, _ = strconv.Atoi(m[1])
		line = line[len(m[0]):]
	}
	for _, c := range strings.Split(line, "|") {
		l.baris[l.akhir] = append(l.baris[l.akhir], strings.TrimSpace(c))
	}
}
