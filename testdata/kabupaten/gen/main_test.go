package main

import (
	"bytes"
	"path/filepath"
	"strings"
	"testing"
)

func TestJalan(t *testing.T) {
	dir := t.TempDir()
	for _, c := range []struct {
		args   []string
		status int
		want   string
	}{
		{nil, 2, "sebutkan folder tujuan"},
		{[]string{"-o", dir, "lebih"}, 2, "sebutkan folder tujuan"},
		{[]string{"-h"}, 0, "benih acak"},
		{[]string{"-x"}, 2, "flag provided but not defined"},
		{[]string{"-o", dir, "-opd", "99"}, 1, "opd: 99 of 37"},
		{[]string{"-o", dir, "-opd", "2", "-seed", "3"}, 0, "16 berkas dari 2 OPD"},
	} {
		var out, kesalahan bytes.Buffer
		if got := jalan(c.args, &out, &kesalahan); got != c.status || !strings.Contains(out.String()+kesalahan.String(), c.want) {
			t.Errorf("%v: status %d, %q %q", c.args, got, out.String(), kesalahan.String())
		}
	}
	if found, _ := filepath.Glob(filepath.Join(dir, "masuk", "*", "*.xlsx")); len(found) != 16 {
		t.Errorf("%d workbooks", len(found))
	}
}
