package warehouse

import (
	"database/sql/driver"
	"fmt"
	"reflect"
	"strconv"
	"strings"
	"unicode/utf8"
)

// kolom is one column of a row type: its name and where its field lies.
type kolom struct {
	nama  string
	index []int
}

// kolomDari lists the columns of a row type in the order of its fields, embedded
// structs included, and remembers the answer.
func (db *DB) kolomDari(t reflect.Type) []kolom {
	if ks, ok := db.kolom.Load(t); ok {
		return ks.([]kolom)
	}
	var ks []kolom
	for _, f := range reflect.VisibleFields(t) {
		// The fields of a value type (Rupiah, Waktu) carry no tag.
		if tag := f.Tag.Get("db"); tag != "" {
			ks = append(ks, kolom{tag, f.Index})
		}
	}
	db.kolom.Store(t, ks)
	return ks
}

// namaKolom is the list of column names of a row type, each with a prefix.
func namaKolom[T any](db *DB, awalan string) []string {
	var names []string
	for _, k := range db.kolomDari(reflect.TypeFor[T]()) {
		names = append(names, awalan+k.nama)
	}
	return names
}

// encode gives the value of a field as this database takes it: nil, int64, bool,
// string or a time. It is the one place where a Go value becomes a stored one.
func (d dialek) encode(f reflect.Value) (any, error) {
	switch v := f.Addr().Interface().(type) {
	case *Teks:
		if *v == "" {
			return nil, nil
		}
		return bersih(string(*v)), nil
	case *string:
		return bersih(*v), nil
	case *int:
		return int64(*v), nil
	case *int64:
		return *v, nil
	case **int:
		if *v == nil {
			return nil, nil
		}
		return int64(**v), nil
	case *bool:
		return d.benar(*v), nil
	case *Pilihan:
		if !v.Valid {
			return nil, nil
		}
		return d.benar(v.Benar), nil
	case *Ukuran:
		return d.ukuran(*v), nil
	case *Rupiah:
		return d.rupiah(*v)
	case *Waktu:
		return d.waktu(*v), nil
	case driver.Valuer:
		return v.Value()
	}
	return nil, fmt.Errorf("no encoding for %s", f.Type())
}

// bersih is text that both databases take: a workbook may hold bytes that are no
// UTF-8, or NUL, and PostgreSQL would refuse the whole transaction for one.
func bersih(s string) string {
	if utf8.ValidString(s) && strings.IndexByte(s, 0) < 0 {
		return s
	}
	return strings.ReplaceAll(strings.ToValidUTF8(s, "\ufffd"), "\x00", "")
}

// isi is the hash of all values of a row, equal on both databases. Only stated
// values count, each with its column's name, so that a column added later does
// not make every old row look new.
func (db *DB) isi(row reflect.Value, pemda string) (string, error) {
	parts := []string{"pemda", pemda}
	for _, k := range db.kolomDari(row.Type()) {
		if k.nama == "pemda" {
			continue
		}
		v, err := sqlite.encode(row.FieldByIndex(k.index))
		if err != nil {
			return "", fmt.Errorf("%s: %w", k.nama, err)
		}
		switch v := v.(type) {
		case nil:
		case int64:
			parts = append(parts, k.nama, strconv.FormatInt(v, 10))
		case string:
			parts = append(parts, k.nama, v)
		}
	}
	return ID(parts...), nil
}
