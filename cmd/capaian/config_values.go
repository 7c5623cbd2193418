package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"strings"
	"time"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"
	"github.com/goccy/go-yaml/token"
	"github.com/shopspring/decimal"
)

// years is one year or a list of them.
type years []int

// UnmarshalYAML implements yaml.InterfaceUnmarshaler.
func (y *years) UnmarshalYAML(unmarshal func(any) error) error {
	var one int
	if err := unmarshal(&one); err == nil {
		*y = years{one}
		return nil
	}
	return unmarshal((*[]int)(y))
}

// texts is one text or a list of them.
type texts []string

// UnmarshalYAML implements yaml.InterfaceUnmarshaler.
func (t *texts) UnmarshalYAML(unmarshal func(any) error) error {
	var one string
	if err := unmarshal(&one); err == nil {
		*t = texts{one}
		return nil
	}
	return unmarshal((*[]string)(t))
}

// tanggal is a calendar day.
type tanggal string

// UnmarshalYAML implements yaml.InterfaceUnmarshaler.
func (t *tanggal) UnmarshalYAML(unmarshal func(any) error) error {
	var s string
	if err := unmarshal(&s); err != nil {
		return err
	}
	if _, err := time.Parse(time.DateOnly, s); err != nil {
		return fmt.Errorf("tanggal %q tidak sah (tulis TTTT-BB-HH, misalnya 2021-03-31)", s)
	}
	*t = tanggal(s)
	return nil
}

func (t tanggal) String() string { return string(t) }

func (t tanggal) in(zone *time.Location) time.Time {
	d, _ := time.ParseInLocation(time.DateOnly, string(t), zone)
	return d
}

// angka is an exact number.
type angka struct{ decimal.Decimal }

// UnmarshalYAML implements yaml.InterfaceUnmarshaler.
func (a *angka) UnmarshalYAML(unmarshal func(any) error) error {
	var s string
	if err := unmarshal(&s); err != nil {
		return err
	}
	d, err := decimal.NewFromString(s)
	if err != nil {
		return fmt.Errorf("angka %q tidak sah (pakai titik sebagai desimal)", s)
	}
	a.Decimal = d
	return nil
}

// decode reads a YAML file strictly into v, secrets filled in from the
// environment and from files. Its errors name line and column.
func (a *app) decode(path string, v any) error {
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	file, err := parser.ParseBytes(data, 0, parser.AllowDuplicateMapKey()) // refused below, with its place
	if err != nil {
		return yamlError(path, v, err)
	}
	for _, doc := range file.Docs {
		if doc.Body == nil {
			continue
		}
		fill := &secrets{app: a, path: path}
		ast.Walk(fill, doc.Body)
		if fill.err != nil {
			return fill.err
		}
		if err := yaml.NodeToValue(doc.Body, v, yaml.Strict()); err != nil {
			return yamlError(path, v, err)
		}
	}
	return nil
}

// secrets replaces ${NAME} by the environment and "file:PATH" by the content of
// a file, in every value.
type secrets struct {
	app  *app
	path string
	err  error
}

var reEnv = regexp.MustCompile(`\$\{([A-Za-z_][A-Za-z0-9_]*)\}`)

// Visit implements ast.Visitor.
func (s *secrets) Visit(n ast.Node) ast.Visitor {
	node, ok := n.(*ast.StringNode)
	if !ok || s.err != nil {
		return s
	}
	at := node.GetToken().Position
	node.Value = reEnv.ReplaceAllStringFunc(node.Value, func(m string) string {
		name := m[2 : len(m)-1]
		value, ok := s.app.getenv(name)
		if !ok && s.err == nil {
			s.err = usage("isi variabel itu sebelum menjalankan capaian", "%s:%d:%d: variabel lingkungan %s tidak ada", s.path, at.Line, at.Column, name)
		}
		return value
	})
	if name, ok := strings.CutPrefix(node.Value, "file:"); ok {
		if !filepath.IsAbs(name) {
			name = filepath.Join(filepath.Dir(s.path), name)
		}
		data, err := os.ReadFile(name)
		if err != nil {
			s.err = usage("buat berkas itu, hanya dapat dibaca pemakai capaian", "%s:%d:%d: berkas rahasia %s tidak dapat dibaca", s.path, at.Line, at.Column, name)
		}
		node.Value = strings.TrimSpace(string(data))
	}
	return s
}

// yamlError says where a file is wrong and what would be right.
func yamlError(path string, v any, err error) error {
	var unknown *yaml.UnknownFieldError
	var wrong *yaml.TypeError
	var twice *yaml.DuplicateKeyError
	var syntax *yaml.SyntaxError
	var other yaml.Error
	at := func(t *token.Token) string {
		if t == nil {
			return path
		}
		return fmt.Sprintf("%s:%d:%d", path, t.Position.Line, t.Position.Column)
	}
	switch {
	case errors.As(err, &unknown):
		keys := keysOf(reflect.TypeOf(v))
		return usage("kunci yang ada: "+strings.Join(keys, ", "), "%s: kunci %q tidak dikenal", at(unknown.Token), unknown.Token.Value)
	case errors.As(err, &twice):
		return usage("hapus salah satunya", "%s: kunci %q ditulis dua kali", at(twice.Token), twice.Token.Value)
	case errors.As(err, &wrong):
		return usage("seharusnya "+bentuk(wrong.DstType), "%s: nilai %q tidak sah di sini", at(wrong.Token), wrong.Token.Value)
	case errors.As(err, &syntax):
		return usage("periksa indentasi dan tanda titik dua", "%s: bukan YAML yang sah: %s", at(syntax.Token), syntax.Message)
	case errors.As(err, &other):
		return usage("bandingkan dengan contoh dari capaian init", "%s: %s", at(other.GetToken()), other.GetMessage())
	}
	return usage("bandingkan dengan contoh dari capaian init", "%s: %v", path, err)
}

// bentuk names the shape a value must have.
func bentuk(t reflect.Type) string {
	if t == nil {
		return "bentuk lain"
	}
	switch t.Kind() {
	case reflect.Int, reflect.Int64:
		return "bilangan bulat, misalnya 2020"
	case reflect.Bool:
		return "true atau false"
	case reflect.Slice:
		return "daftar, tiap butir diawali tanda -"
	case reflect.Map, reflect.Struct:
		return "pasangan kunci: nilai"
	}
	return "teks"
}

// keysOf lists the keys of a configuration type, nested ones after a dot.
func keysOf(t reflect.Type) (keys []string) {
	for t.Kind() == reflect.Pointer || t.Kind() == reflect.Slice {
		t = t.Elem()
	}
	if t.Kind() != reflect.Struct {
		return nil
	}
	for i := range t.NumField() {
		f := t.Field(i)
		if f.Anonymous {
			keys = append(keys, keysOf(f.Type)...)
			continue
		}
		name, _, _ := strings.Cut(f.Tag.Get("yaml"), ",")
		if name == "" || name == "-" {
			continue
		}
		keys = append(keys, name)
		if inner := f.Type; inner.Kind() == reflect.Struct || inner.Kind() == reflect.Slice {
			for _, k := range keysOf(inner) {
				keys = append(keys, name+"."+k)
			}
		}
	}
	return keys
}

// dsn is the warehouse address with its path made absolute.
func (c *config) dsn() string {
	if p, ok := strings.CutPrefix(c.Gudang, "sqlite:"); ok {
		return "sqlite:" + c.abs(p)
	}
	return c.Gudang
}
