package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"capaian/ingest"
)

// bukanKata are words no office writes: of programmers and of English.
var bukanKata = regexp.MustCompile(`\btercetak\b|\b\d+x\b|≠|\b(the|not|and|with|invalid|error|failed|file)\b|\.\.$|;\.`)

// bukanBahasa are, besides, names of constants and dates of machines, which only
// the configuration and its help show.
var bukanBahasa = regexp.MustCompile(bukanKata.String() + `|\b[A-Z]+_[A-Z_]+\b|\b\d{4}-\d{2}-\d{2}\b`)

// TestBahasaAturan reads the sentences of the catalogue.
func TestBahasaAturan(t *testing.T) {
	for _, r := range ingest.Rules() {
		for _, s := range []string{r.Message, r.Hint, r.Batas.Arti} {
			if w := bukanBahasa.FindString(s); w != "" {
				t.Errorf("%s says %q: %s", r.ID, w, s)
			}
		}
	}
}

// TestBahasaKode reads the texts in the code that are sentences: three words and
// more, and no SQL, pattern, markup or date layout.
func TestBahasaKode(t *testing.T) {
	mesin := regexp.MustCompile(`(?i)select |insert |[<>{}=^]|\(\?|2006-01-02`)
	n := 0
	for dir, bukan := range map[string]*regexp.Regexp{".": bukanKata, "../../report": bukanBahasa, "../../report/annotate": bukanBahasa,
		"../../transform": bukanBahasa, "../../transform/reconcile": bukanBahasa, "../../schedules": bukanBahasa} {
		for text, at := range teksKode(t, dir) {
			if strings.Count(text, " ") < 2 || mesin.MatchString(text) || strings.HasSuffix(at.Filename, "transform/wajib.go") { // names keys
				continue
			}
			n++
			if w := bukan.FindString(text); w != "" {
				t.Errorf("%s says %q: %s", at, w, text)
			}
		}
	}
	if n < 300 {
		t.Errorf("only %d sentences found", n)
	}
}

// TestBahasaTemuan reads what check says of real workbooks.
func TestBahasaTemuan(t *testing.T) {
	data, err := os.ReadFile("testdata/golden/check.txt")
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range strings.Split(string(data), "\n") {
		if w := bukanBahasa.FindString(line); w != "" {
			t.Errorf("%q in %s", w, line)
		}
	}
}

// teksKode gives the string literals of a folder's code with their places;
// struct tags and imports are none.
func teksKode(t *testing.T, dir string) map[string]token.Position {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil {
		t.Fatal(err)
	}
	set, list := token.NewFileSet(), map[string]token.Position{}
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		f, err := parser.ParseFile(set, name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(f, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.Field, *ast.ImportSpec:
				return false
			case *ast.BasicLit:
				if s, err := strconv.Unquote(n.Value); n.Kind == token.STRING && err == nil {
					list[s] = set.Position(n.Pos())
				}
			}
			return true
		})
	}
	return list
}
