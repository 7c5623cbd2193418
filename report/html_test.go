package report

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"regexp"
	"strings"
	"testing"
)

func halamanDari(t *testing.T, r *Report) string {
	t.Helper()
	var out bytes.Buffer
	if err := HTML(&out, r); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func TestHTMLAngka(t *testing.T) {
	page := halamanDari(t, Susun(contoh(), tanya()))
	for _, want := range []string{
		`<html lang="id">`, "rata-rata capaian OPD, 1 dari 2 OPD", "101,53%", "dibatasi 100 <b>91,88%</b>", "0 dari 2 indikator PK terukur",
		`title="ledokombo/Realisasi Kinerja 2020.xlsx › Tabel 3.1 › D6">85</span>`,
		`<td class="n" data-v="119.2875"><details name="j"><summary>119,29</summary><div class="jelas"><h3>` + indikator2,
		`<dt>target</dt><dd>80 (tertulis &#34;80%&#34;) ← ledokombo/Realisasi Kinerja 2020.xlsx › Tabel 3.1 › D7, menurut dokumen realisasi</dd>`, "94,21%", "Rp 1.505.651.826", "8,56", "43,64", "47,80", "73,43", "26,57",
		`<td class="m t1">SANGAT BAIK</td>`, `<td class="m t6">TIDAK DAPAT DINILAI<sup>1</sup></td>`, "Belum mengirim apa pun (1):</b> Kecamatan Sumberjambe.",
		`<a href="#capaian-1">Kecamatan Ledokombo</a>`, `id="capaian-1"`, "terbit 15 Februari 2021 01.00 WIB · run run-0042",
	} {
		if !strings.Contains(page, want) {
			t.Errorf("page lacks %q", want)
		}
	}
	for _, bad := range []string{"NaN", "ZgotmplZ", "%!", "<no value>"} {
		if strings.Contains(page, bad) {
			t.Errorf("page has %q", bad)
		}
	}
}

// TestHTMLSendiri: the page asks nothing of a network, its links lead somewhere,
// and every tag is closed.
func TestHTMLSendiri(t *testing.T) {
	page := halamanDari(t, Susun(banyak(), tanya()))
	if m := regexp.MustCompile(`(?i)(src|href)="?(https?:|//)|url\(|@import`).FindString(page); m != "" {
		t.Errorf("page reaches out: %s", m)
	}
	ids := map[string]int{}
	for _, m := range regexp.MustCompile(` id="([^"]+)"`).FindAllStringSubmatch(page, -1) {
		ids[m[1]]++
		if ids[m[1]] > 1 {
			t.Errorf("id %s twice", m[1])
		}
	}
	for _, m := range regexp.MustCompile(`href="#([^"]+)"`).FindAllStringSubmatch(page, -1) {
		if ids[m[1]] == 0 {
			t.Errorf("link to %s leads nowhere", m[1])
		}
	}
	body := page[strings.Index(page, "<body>"):strings.Index(page, "<script>")]
	d := xml.NewDecoder(strings.NewReader(body + "</body>"))
	d.Entity = xml.HTMLEntity
	for {
		if _, err := d.Token(); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			t.Fatalf("markup: %v", err)
		}
	}
}

func TestHTMLSisipan(t *testing.T) {
	p := contoh()
	p.OPD[1].Nama = `<script>alert("opd")</script>`
	p.Temuan[0].Pesan = `"><img src=x onerror=alert(1)>`
	p.Berkas[3].Jalur = `a" onfocus="alert(2)`
	p.Hitungan.Capaian[0].Indikator = "</title></svg><script>x</script>=1+1"
	page := halamanDari(t, Susun(p, tanya()))
	for _, bad := range []string{"<script>alert", "<img", `a" onfocus="`, "</svg><script>"} {
		if strings.Contains(page, bad) {
			t.Errorf("page has %q", bad)
		}
	}
	if n := strings.Count(page, "<script"); n != 1 {
		t.Errorf("%d scripts, want the page's own", n)
	}
	if !strings.Contains(page, "&lt;script&gt;alert(&#34;opd&#34;)&lt;/script&gt;") {
		t.Error("the name is not shown as it is")
	}
}

// TestGambar: what is longer than the drawing ends at its edge, with the value
// in full; 100 stands where 100 of 150 are.
func TestGambar(t *testing.T) {
	r := Susun(banyak(), tanya())
	g := gambarkan(r.Batang)
	first, last := g.Baris[0], g.Baris[len(g.Baris)-1]
	if g.Skala != 150 || !g.Terpotong || !first.Potong || first.Panjang != "540" || first.Label != "1.884,21" {
		t.Errorf("scale %d, first bar %+v", g.Skala, first)
	}
	if len(g.Baris) != 37 || !last.Kosong || last.Label != "– tidak dapat dinilai" {
		t.Errorf("%d bars, last %+v", len(g.Baris), last)
	}
	for _, l := range g.Garis {
		if l.Utama && l.X != 380+540*100/150 {
			t.Errorf("100 at %d", l.X)
		}
	}
	if page := halamanDari(t, r); strings.Count(page, `<rect x="380"`) != 31 || !strings.Contains(page, `<line x1="740" x2="740" y1="22" y2="918" class="seratus"/>`) {
		t.Error("bars and the line of 100 do not stand on the same scale")
	}
	small := gambarkan(Susun(contoh(), tanya()).Batang)
	if small.Skala != 125 || small.Terpotong || small.Baris[0].Panjang != "438.6" {
		t.Errorf("scale %d, bar %s", small.Skala, small.Baris[0].Panjang)
	}
}
