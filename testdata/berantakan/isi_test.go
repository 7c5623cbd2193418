package berantakan

import (
	"bytes"
	"cmp"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

// This file holds the generator itself against what it promises.

// contoh finds a document that a switch can befall.
func contoh(t *testing.T, nama string) (keluarga string, benih uint64) {
	t.Helper()
	for benih := range uint64(40) {
		for _, k := range keluargaSemua {
			if cocok, err := Cocok(k.Nama, benih); err != nil {
				t.Fatal(err)
			} else if slices.Contains(cocok, nama) {
				return k.Nama, benih
			}
		}
	}
	t.Fatalf("%s befalls nothing", nama)
	return "", 0
}

func susunUji(t *testing.T, keluarga string, benih uint64, kekacauan ...string) *Buku {
	t.Helper()
	b, err := Susun(keluarga, kekacauan, benih)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// Every switch does something, and what it does is not to the facts.
func TestSakelarMengubahTulisanBukanFakta(t *testing.T) {
	if n := len(DaftarKekacauan()); n < 40 {
		t.Errorf("%d switches", n)
	}
	for _, k := range DaftarKekacauan() {
		keluarga, benih := contoh(t, k.Nama)
		rapi, kacau := susunUji(t, keluarga, benih), susunUji(t, keluarga, benih, k.Nama)
		if bytes.Equal(rapi.Isi, kacau.Isi) && rapi.Jalur == kacau.Jalur {
			t.Errorf("%s leaves %s of seed %d as it is", k.Nama, keluarga, benih)
		}
		if k.sebelum || slices.Contains([]string{"buku_bersama", "pejabat_lain", "ganda", "centang"}, k.Nama) {
			continue // these state other facts
		}
		if len(rapi.Fakta) != len(kacau.Fakta) {
			t.Errorf("%s: %d facts of %s became %d", k.Nama, len(rapi.Fakta), keluarga, len(kacau.Fakta))
			continue
		}
		for n, f := range rapi.Fakta {
			g := *kacau.Fakta[n]
			if g.Lembar, g.Sel, g.Satuan = f.Lembar, f.Sel, f.Satuan; k.Nama != "kolom_tukar" && len(f.Beda(&g)) > 0 {
				t.Errorf("%s: %v", k.Nama, f.Beda(&g))
			}
		}
	}
}

// What a tidy document states can be seen in the cell it is said to stand in.
func TestSelMenyebutFakta(t *testing.T) {
	for _, k := range keluargaSemua {
		for benih := range uint64(6) {
			b := susunUji(t, k.Nama, benih)
			f, err := excelize.OpenReader(bytes.NewReader(b.Isi))
			if err != nil {
				t.Fatal(err)
			}
			for _, fakta := range b.Fakta {
				tampak, err := f.GetCellValue(fakta.Lembar, fakta.Sel)
				if err != nil {
					t.Fatal(err)
				}
				angka := cmp.Or(fakta.Nilai, fakta.Realisasi, fakta.Pagu)
				if angka == "" {
					_, angka, _ = strings.Cut(fakta.Isi, ": ") // of a catatan
				}
				if angka == "" || fakta.Tampilan == "iku" {
					angka = fakta.Indikator
				}
				if fakta.Tampilan == "anggaran" {
					tampak = strings.ReplaceAll(tampak, ",", "")
				}
				if !strings.HasPrefix(strings.ReplaceAll(tampak, ",", "."), angka) {
					t.Errorf("%s seed %d: cell shows %q: %s", k.Nama, benih, tampak, fakta)
				}
			}
			_ = f.Close()
		}
	}
}

// Every fact stands in a filled cell of a sheet that is shown.
func TestFaktaAdaSelnya(t *testing.T) {
	for n, k := range keluargaSemua {
		for benih := uint64(n); benih < uint64(n)+4; benih++ {
			pilih, err := Pilih(k.Nama, benih)
			if err != nil {
				t.Fatal(err)
			}
			if slices.Contains(pilih, "rumus_tanpa") {
				continue // nothing is stored in such cells
			}
			b := susunUji(t, k.Nama, benih, pilih...)
			f, err := excelize.OpenReader(bytes.NewReader(b.Isi))
			if err != nil {
				t.Fatal(err)
			}
			for _, fakta := range b.Fakta {
				v, err := f.GetCellValue(fakta.Lembar, fakta.Sel)
				if terlihat, _ := f.GetSheetVisible(fakta.Lembar); err != nil || v == "" || !terlihat {
					t.Errorf("%s %v seed %d: %s: cell %q, %v", k.Nama, pilih, benih, fakta, v, err)
				}
			}
			_ = f.Close()
		}
	}
}

func TestSamaBilaBenihSama(t *testing.T) {
	for _, k := range keluargaSemua {
		pilih, err := Pilih(k.Nama, 5)
		if err != nil {
			t.Fatal(err)
		}
		a, b := susunUji(t, k.Nama, 5, pilih...), susunUji(t, k.Nama, 5, pilih...)
		if !bytes.Equal(a.Isi, b.Isi) || a.Jalur != b.Jalur {
			t.Errorf("%s %v: two runs differ", k.Nama, pilih)
		}
	}
}
