package main

import (
	"bytes"
	"os"
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
		{[]string{"-o", dir, "-benih", "3"}, 0, "kesalahan sengaja"},
	} {
		var out, salah bytes.Buffer
		if got := jalan(c.args, &out, &salah); got != c.status || !strings.Contains(out.String()+salah.String(), c.want) {
			t.Errorf("%v: status %d, %q %q", c.args, got, out.String(), salah.String())
		}
	}
	if _, err := os.Stat(filepath.Join(dir, "manifest.json")); err != nil {
		t.Error(err)
	}
}
