package annotate_test

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"capaian/ingest/workbook"
	"capaian/report/annotate"
)

// This file marks packages as other programs write them.

var (
	reTag  = regexp.MustCompile(`<(/?)([A-Za-z]\w*)`)
	reMain = regexp.MustCompile(`xmlns="(http://schemas\.openxmlformats\.org/spreadsheetml/2006/main)"`)
)

// spelt gives the parts of a workbook another spelling.
func spelt(t testing.TB, b buku, change func(name, part string) string) buku {
	t.Helper()
	m := parts(t, b.isi)
	for name, part := range m {
		m[name] = change(name, part)
	}
	return buku{b.jalur, repacked(t, m)}
}

// withPrefix writes every element of the main namespace as ss:….
func withPrefix(name, part string) string {
	if !reMain.MatchString(part) || strings.HasSuffix(name, ".vml") {
		return part
	}
	return reMain.ReplaceAllString(reTag.ReplaceAllString(part, "<${1}ss:$2"), `xmlns:ss="$1"`)
}

// strict writes the namespaces of ISO 29500 strict.
func strict(_, part string) string {
	part = strings.ReplaceAll(part, "http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main")
	return strings.ReplaceAll(part, "http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships")
}

// short leaves out what a writer may: addresses, and the space before a slash.
func short(_, part string) string {
	return regexp.MustCompile(`<(c|row) r="[A-Z]*[0-9]+"`).ReplaceAllString(part, "<$1")
}

// openComments writes elements without content as two tags.
func openTags(_, part string) string {
	return regexp.MustCompile(`<([\w:]+)((?:\s[^<>]*?)?)/>`).ReplaceAllString(part, "<$1$2></$1>")
}

// late declares the namespace of relationships at each element that needs it, not
// at the root.
func late(_, part string) string {
	declared := regexp.MustCompile(` xmlns:r="[^"]*"`).FindString(part)
	if declared == "" {
		return part
	}
	return regexp.MustCompile(`<[^<>]* r:\w+="`).ReplaceAllStringFunc(strings.Replace(part, declared, "", 1), func(tag string) string {
		name := regexp.MustCompile(`^<[\w:]+`).FindString(tag)
		return name + declared + tag[len(name):]
	})
}

// undeclared gives the first prefix of a part that nothing declares.
func undeclared(t testing.TB, part string) string {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader(part))
	for {
		token, err := d.Token()
		if err == io.EOF {
			return ""
		}
		must(t, err)
		if e, ok := token.(xml.StartElement); ok {
			for _, n := range append([]xml.Attr{{Name: e.Name}}, e.Attr...) {
				if space := n.Name.Space; space != "" && space != "xmlns" && !strings.Contains(space, ":") {
					return space
				}
			}
		}
	}
}

func TestSpellings(t *testing.T) {
	for what, change := range map[string]func(name, part string) string{"prefixed": withPrefix, "strict": strict, "two tags": openTags, "late": late,
		"both": func(name, part string) string { return withPrefix(name, openTags(name, part)) }} {
		t.Run(what, func(t *testing.T) {
			for _, b := range append(ledokombo(t)[:3], contoh(t)) {
				plain := spelt(t, b, change)
				list := rekaan(t, b, 3)
				out := bertanda(t, plain, list)
				p := parts(t, out.isi)
				if p["xl/theme/theme1.xml"] != parts(t, plain.isi)["xl/theme/theme1.xml"] || p["xl/theme/theme1.xml"] == "" {
					t.Fatal("a copy of values, not the workbook")
				}
				want, _ := dibaca(t, b)
				if got, _ := dibaca(t, out); !reflect.DeepEqual(got, want) {
					t.Errorf("%s: read otherwise", b.jalur)
				}
				again := bertanda(t, out, nil)
				for _, m := range []map[string]string{p, parts(t, again.isi)} {
					for name, part := range m {
						if !strings.HasSuffix(name, ".xml") && !strings.HasSuffix(name, ".rels") {
							continue
						}
						if prefix := undeclared(t, part); prefix != "" {
							t.Errorf("%s: %s: nothing declares the prefix %s", b.jalur, name, prefix)
						}
					}
				}
				for name, part := range parts(t, again.isi) {
					if strings.Contains(part, "Hasil pemeriksaan (capaian)") {
						t.Errorf("%s: marks left in %s", b.jalur, name)
					}
				}
				if what == "two tags" {
					sama(t, b.isi, out.isi)
					sama(t, b.isi, again.isi)
				}
			}
		})
	}
}

// edited changes one part of a workbook, which must hold what is replaced.
func edited(t testing.TB, m map[string]string, name, old, now string) {
	t.Helper()
	if !strings.Contains(m[name], old) {
		t.Fatalf("%s lacks %q", name, old)
	}
	m[name] = strings.Replace(m[name], old, now, 1)
}

// What this program does not know stays as it is: macros, drawings, controls.
func TestForeignPartsStay(t *testing.T) {
	m := parts(t, contoh(t).isi)
	m["xl/vbaProject.bin"] = "\xd0\xcf\x11\xe0 makro"
	m["xl/charts/chart9.xml"] = `<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"/>`
	edited(t, m, "[Content_Types].xml", "spreadsheetml.sheet.main+xml", "nothing")
	edited(t, m, "[Content_Types].xml", "application/vnd.openxmlformats-officedocument.nothing", "application/vnd.ms-excel.sheet.macroEnabled.main+xml")
	before := parts(t, repacked(t, m))
	out := bertanda(t, buku{"PK.xlsm", repacked(t, m)}, []annotate.Temuan{satu("GALAT", "Data's", "A1")})
	after := parts(t, out.isi)
	for name, part := range before {
		touched := name == "xl/workbook.xml" || name == "[Content_Types].xml" || name == "xl/styles.xml" || strings.HasSuffix(name, ".rels") || strings.HasPrefix(name, "xl/worksheets/")
		if !touched && after[name] != part {
			t.Errorf("%s changed", name)
		}
	}
	if !strings.Contains(after["[Content_Types].xml"], "macroEnabled.main+xml") {
		t.Error("no longer a workbook with macros")
	}
}

// A conversation in a cell shows nothing but itself: the cell is coloured, the
// conversation stays.
func TestConversation(t *testing.T) {
	m := parts(t, contoh(t).isi)
	edited(t, m, "xl/comments1.xml", "<author>Subbag Umum</author>", "<author>tc={11111111-2222-3333-4444-555555555555}</author>")
	out := bertanda(t, buku{"PK.xlsx", repacked(t, m)}, []annotate.Temuan{satu("GALAT", "Sheet1", "B3")})
	_, all := buka(t, out.isi)
	if s := all["Sheet1"].sel["B3"]; s.komentar != "Angka sementara" || !kita.MatchString(s.isi.Color[0]) {
		t.Errorf("%+v", s)
	}
}

// Cells that carry no address follow their neighbours; styles are made where a
// workbook has none.
func TestBareWorkbook(t *testing.T) {
	m := parts(t, contoh(t).isi)
	for name, part := range m {
		switch {
		case strings.HasPrefix(name, "xl/worksheets/sheet"):
			m[name] = regexp.MustCompile(` (s|customFormat)="\d+"`).ReplaceAllString(short(name, part), "")
		case strings.HasSuffix(name, ".rels"), name == "[Content_Types].xml":
			m[name] = regexp.MustCompile(`<[^<>]*styles\.xml[^<>]*>(</\w+>)?`).ReplaceAllString(part, "")
		}
	}
	delete(m, "xl/styles.xml")
	out := bertanda(t, buku{"PK.xlsx", repacked(t, m)}, []annotate.Temuan{satu("GALAT", "Sheet1", "A1"), satu("GALAT", "Data's", "C1"), satu("INFO", "Data's", "A7")})
	if _, ok := parts(t, out.isi)["xl/theme/theme1.xml"]; !ok {
		t.Fatal("a copy of values, not the workbook")
	}
	_, all := buka(t, out.isi)
	if got := tanda(all); len(got) != 3 || got["Sheet1!A1"] == "" || got["Data's!C1"] == "" || got["Data's!A7"] == "" {
		t.Errorf("marks %v", got)
	}
	if v := all["Sheet1"].sel["A1"].nilai; v != "PERJANJIAN KINERJA TAHUN 2020" {
		t.Errorf("A1 is %q", v)
	}
}

// The name that our sheet would have may be taken.
func TestNameTaken(t *testing.T) {
	m := parts(t, contoh(t).isi)
	edited(t, m, "xl/workbook.xml", `name="Data&#39;s"`, `name="HASIL PEMERIKSAAN"`)
	out := bertanda(t, buku{"PK.xlsx", repacked(t, m)}, []annotate.Temuan{satu("GALAT", "HASIL PEMERIKSAAN", "A1")})
	twice := bertanda(t, out, []annotate.Temuan{satu("GALAT", "HASIL PEMERIKSAAN", "A1")})
	for _, data := range [][]byte{out.isi, twice.isi} {
		book, err := workbook.Open(bytes.NewReader(data), int64(len(data)), workbook.Options{})
		must(t, err)
		if got := fmt.Sprint(book.Sheets()); got != "[{Hasil Pemeriksaan (2) false} {Sheet1 false} {HASIL PEMERIKSAAN false} {Rahasia true}]" {
			t.Errorf("sheets %s", got)
		}
	}
}

// converted is what LibreOffice makes of workbooks in a format.
func converted(t *testing.T, format string, list []buku) []buku {
	t.Helper()
	program, err := exec.LookPath("soffice")
	if err != nil {
		fmt.Println("SKIP: no LibreOffice (soffice) to open marked workbooks with")
		t.Skip("no LibreOffice")
	}
	dir := t.TempDir()
	args := []string{"-env:UserInstallation=file://" + dir + "/profile", "--headless", "--convert-to", format, "--outdir", dir + "/out"}
	for i, b := range list {
		file := filepath.Join(dir, fmt.Sprintf("%d.xlsx", i))
		must(t, os.WriteFile(file, b.isi, 0o600))
		args = append(args, file)
	}
	if out, err := exec.Command(program, args...).CombinedOutput(); err != nil {
		t.Fatalf("soffice: %v\n%s", err, out)
	}
	var saved []buku
	for i, b := range list {
		saved = append(saved, baca(t, b.jalur, filepath.Join(dir, "out", fmt.Sprintf("%d.%s", i, format))))
	}
	return saved
}

// LibreOffice opens marked workbooks, shows in them what it shows in the
// original, and what it saves again is still known as ours, colours included.
func TestLibreOffice(t *testing.T) {
	asli := append(append(ledokombo(t), contohKabupaten(t, 1)...), contoh(t))
	var bertandaSemua []buku
	for _, b := range asli {
		bertandaSemua = append(bertandaSemua, bertanda(t, b, rekaan(t, b, 4)))
	}
	saved := converted(t, "xlsx", append(slices.Clone(asli), bertandaSemua...))
	for i, b := range asli {
		plain, marked := saved[i], saved[len(asli)+i]
		want, _ := dibaca(t, plain)
		if got, _ := dibaca(t, marked); !reflect.DeepEqual(got, want) {
			t.Errorf("%s: read otherwise after LibreOffice", b.jalur)
		}
		_, all := buka(t, marked.isi)
		_, first := buka(t, bertandaSemua[i].isi)
		if n, m := len(tanda(all)), len(tanda(first)); n != m {
			t.Errorf("%s: %d marks in LibreOffice, want %d", b.jalur, n, m)
		}
		clean := bertanda(t, marked, nil)
		_, x := buka(t, plain.isi)
		_, y := buka(t, clean.isi)
		if left := tanda(y); len(left) > 0 {
			t.Errorf("%s: %d marks left", b.jalur, len(left))
		}
		for name, l := range x {
			for ref, s := range l.sel {
				if o := y[name].sel[ref]; s.nilai != o.nilai || s.rumus != o.rumus || !reflect.DeepEqual(s.isi.Color, o.isi.Color) || strings.TrimSpace(s.komentar) != strings.TrimSpace(o.komentar) {
					t.Errorf("%s %s!%s: %+v, want %+v", b.jalur, name, ref, o, s)
				}
			}
		}
	}
}

// bertanggal is a plan with what containers store each in their own way.
func bertanggal(t testing.TB) buku {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close()
	percent, err := f.NewStyle(&excelize.Style{NumFmt: 9})
	must(t, err)
	must(t, f.SetSheetRow("Sheet1", "A1", &[]any{"RENCANA KINERJA TAHUNAN TAHUN 2020"}))
	must(t, f.SetSheetRow("Sheet1", "A2", &[]any{"Nama OPD : Kecamatan Ambulu"}))
	must(t, f.SetSheetRow("Sheet1", "A4", &[]any{"No", "Sasaran Strategis", "Indikator Kinerja", "Satuan", "Target"}))
	must(t, f.SetSheetRow("Sheet1", "A5", &[]any{1, "Meningkatnya pelayanan", "Persentase layanan tepat waktu", "%", 0.85}))
	must(t, f.SetCellStyle("Sheet1", "E5", "E5", percent))
	must(t, f.SetSheetRow("Sheet1", "A6", &[]any{2, "Meningkatnya pelayanan", "Tanggal laporan", "tanggal", time.Date(2020, 1, 31, 0, 0, 0, 0, time.UTC)}))
	must(t, f.SetSheetRow("Sheet1", "A7", &[]any{3, "Meningkatnya pelayanan", "Jumlah dokumen", "dokumen", true}))
	must(t, f.SetCellFormula("Sheet1", "F5", "1/0"))
	var out bytes.Buffer
	must(t, f.Write(&out))
	return buku{"RKT 2020.xlsx", out.Bytes()}
}

// The sheet is known as ours in every container that LibreOffice saves.
func TestOtherContainers(t *testing.T) {
	asli := append(ledokombo(t), bertanggal(t))
	var marked []buku
	for _, b := range asli {
		marked = append(marked, bertanda(t, b, rekaan(t, b, 4)))
	}
	for _, format := range []string{"ods", "xls"} {
		saved := converted(t, format, append(slices.Clone(asli), marked...))
		for i, b := range asli {
			want, _ := dibaca(t, saved[i])
			if got, _ := dibaca(t, saved[len(asli)+i]); !reflect.DeepEqual(got, want) {
				t.Errorf("%s as %s: read otherwise", b.jalur, format)
			}
			copied := bertanda(t, saved[len(asli)+i], rekaan(t, saved[i], 4))
			if got, _ := dibaca(t, copied); !reflect.DeepEqual(got, want) {
				t.Errorf("%s as %s: its copy is read otherwise", b.jalur, format)
			}
		}
	}
}
