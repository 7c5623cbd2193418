package ingest_test

import (
	"bytes"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"capaian/ingest"
	"capaian/transform"
)

var (
	reRule = regexp.MustCompile(`^[A-Z]{3}-\d{2}$`)
	reName = regexp.MustCompile(`\{([^{}]*)\}`)
)

func TestRulesAreComplete(t *testing.T) {
	seen := map[string]bool{}
	for _, r := range ingest.Rules() {
		if !reRule.MatchString(r.ID) || seen[r.ID] {
			t.Errorf("%q is no id, or is used twice", r.ID)
		}
		seen[r.ID] = true
		if r.Message == "" || r.Hint == "" || r.Source == "" {
			t.Errorf("%s lacks a message, a hint or a source", r.ID)
		}
		if r.Severity != ingest.Galat && r.Severity != ingest.Peringatan && r.Severity != ingest.Info {
			t.Errorf("%s has severity %q", r.ID, r.Severity)
		}
	}
	if got := ingest.RuleOf("XXX-99"); got.ID != "XXX-99" || got.Severity != ingest.Galat {
		t.Errorf("an unknown rule shows as %+v", got)
	}
}

func TestRulesAreSorted(t *testing.T) {
	if !slices.IsSortedFunc(ingest.Rules(), func(a, b ingest.Rule) int { return strings.Compare(a.ID, b.ID) }) {
		t.Error("rules are not in order of id")
	}
}

func TestIssueRenders(t *testing.T) {
	i := ingest.Issue{Rule: "FMT-01", Pos: ingest.Pos{Sheet: "DPA", Cell: "C14"}, Args: map[string]string{"nilai": "Rp {1}"}}
	if got, want := i.Message(), `Nilai rupiah "Rp {1}" pada DPA!C14 tidak dapat dibaca sebagai angka; nilainya tidak dipakai.`; got != want {
		t.Errorf("%s\nwant %s", got, want)
	}
	if i.Level() != ingest.Galat {
		t.Errorf("level %s", i.Level())
	}
	if i.Severity = ingest.Info; i.Level() != ingest.Info {
		t.Errorf("overridden level %s", i.Level())
	}
}

// site is one place in the code where a rule is raised, with the names it gives.
type site struct {
	rule  string
	pos   token.Position
	names []string
	whole bool // all of its arguments could be followed
}

// TestRulesGetTheirArguments follows the code that raises each rule: every
// {name} of its sentence is given there.
func TestRulesGetTheirArguments(t *testing.T) {
	raised := map[string]bool{}
	for _, dir := range []string{".", "../transform", "../schedules"} {
		for _, s := range sites(t, dir) {
			raised[s.rule] = true
			if !s.whole {
				continue
			}
			r := ingest.RuleOf(s.rule)
			for _, m := range reName.FindAllStringSubmatch(r.Message+r.Hint, -1) {
				if m[1] != "lokasi" && !slices.Contains(s.names, m[1]) {
					t.Errorf("%s: %s is raised without {%s}", s.pos, s.rule, m[1])
				}
			}
		}
	}
	if len(raised) < 35 {
		t.Errorf("only %d rules found in the code", len(raised))
	}
	for id := range raised {
		if !slices.ContainsFunc(ingest.Rules(), func(r ingest.Rule) bool { return r.ID == id }) {
			t.Errorf("%s is raised but not in the catalogue", id)
		}
	}
}

// sites finds calls and issues that name a rule literally.
func sites(t *testing.T, dir string) []site {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil {
		t.Fatal(err)
	}
	set := token.NewFileSet()
	funcs := map[string]*ast.FuncDecl{}
	var parsed []*ast.File
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") || filepath.Base(name) == "catalogue.go" {
			continue
		}
		f, err := parser.ParseFile(set, name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		parsed = append(parsed, f)
		for _, d := range f.Decls {
			if fn, ok := d.(*ast.FuncDecl); ok {
				funcs[fn.Name.Name] = fn
			}
		}
	}
	var list []site
	for _, f := range parsed {
		ast.Inspect(f, func(n ast.Node) bool {
			if rule, args := raising(n); rule != "" {
				s := site{rule: rule, pos: set.Position(n.Pos()), whole: true}
				for _, a := range args {
					s.add(a, funcs)
				}
				list = append(list, s)
			}
			return true
		})
	}
	return list
}

// raising recognises a call with a rule and args(…), and Issue{Rule: "FMT-01", …}.
func raising(n ast.Node) (rule string, args []ast.Expr) {
	switch n := n.(type) {
	case *ast.CallExpr:
		for _, a := range n.Args {
			if id := text(a); reRule.MatchString(id) {
				rule = id
			} else if c, ok := a.(*ast.CallExpr); ok && called(c) == "args" || called(n) == "flag" || called(n) == "wrong" {
				args = []ast.Expr{a} // the last one
			}
		}
		if len(args) == 0 {
			return "", nil
		}
	case *ast.CompositeLit:
		for _, e := range n.Elts {
			kv, ok := e.(*ast.KeyValueExpr)
			if !ok {
				continue
			}
			switch key, _ := kv.Key.(*ast.Ident); {
			case key == nil:
			case key.Name == "Rule":
				rule = text(kv.Value)
			case key.Name == "Args":
				args = append(args, kv.Value)
			}
		}
	}
	if !reRule.MatchString(rule) {
		return "", nil
	}
	return rule, args
}

// add takes the names out of args("a", …, "b", …) or map[string]string{…}, or
// out of the function of this package that makes them.
func (s *site) add(e ast.Expr, funcs map[string]*ast.FuncDecl) {
	switch e := e.(type) {
	case *ast.CallExpr:
		if called(e) != "args" {
			if fn := funcs[called(e)]; fn != nil {
				s.body(fn)
				return
			}
			s.whole = false
			return
		}
		for i := 0; i < len(e.Args); i += 2 {
			s.names = append(s.names, text(e.Args[i]))
		}
	case *ast.CompositeLit:
		for _, el := range e.Elts {
			if kv, ok := el.(*ast.KeyValueExpr); ok {
				s.names = append(s.names, text(kv.Key))
			}
		}
	case *ast.Ident:
		s.whole = s.whole && e.Name == "nil"
	default:
		s.whole = false
	}
}

func (s *site) body(fn *ast.FuncDecl) {
	ast.Inspect(fn, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.CallExpr:
			if called(n) == "args" {
				s.add(n, nil)
			}
		case *ast.IndexExpr:
			s.names = append(s.names, text(n.Index))
		}
		return true
	})
}

func called(c *ast.CallExpr) string {
	switch f := c.Fun.(type) {
	case *ast.Ident:
		return f.Name
	case *ast.SelectorExpr:
		return f.Sel.Name
	}
	return ""
}

func text(e ast.Expr) string {
	if lit, ok := e.(*ast.BasicLit); ok {
		if s, err := strconv.Unquote(lit.Value); err == nil {
			return s
		}
	}
	return ""
}

// TestRealFindingsRender judges the workbooks of Ledokombo: no sentence keeps a
// placeholder, and none is empty.
func TestRealFindingsRender(t *testing.T) {
	master := ingest.NewMaster([]ingest.OPD{{Kode: "7.01.13", Nama: "Kecamatan Ledokombo", Jenis: "kecamatan"}})
	files, err := filepath.Glob("../testdata/ledokombo/*.xlsx")
	if err != nil || len(files) != 8 {
		t.Fatalf("eight workbooks expected, got %d (%v)", len(files), err)
	}
	n := 0
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		docs, err := ingest.Read(ingest.Source{Path: filepath.Base(name), Data: bytes.NewReader(data), Size: int64(len(data))}, master)
		if err != nil {
			t.Fatal(err)
		}
		for i := range docs {
			_, issues := transform.Apply("Kabupaten Jember", filepath.Base(name), &docs[i], nil)
			for _, issue := range issues {
				n++
				if s := issue.Message() + issue.Hint(); strings.ContainsAny(s, "{}") || issue.Message() == "" {
					t.Errorf("%s %s: %s", name, issue.Rule, s)
				}
			}
		}
	}
	if n < 20 {
		t.Errorf("only %d findings", n)
	}
}
