package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

// encrypt puts a workbook of Ledokombo under a password into the share.
func (k *kantor) encrypt(file, password string) string {
	k.Helper()
	data, err := os.ReadFile("../../testdata/ledokombo/" + file)
	if err != nil {
		k.Fatal(err)
	}
	data, err = excelize.Encrypt(data, &excelize.Options{Password: password})
	if err != nil {
		k.Fatal(err)
	}
	k.write(filepath.Join("masuk", file), string(data))
	return filepath.Join(k.dir, "masuk", file)
}

// A password that is set later opens what was refused before.
func TestPasswords(t *testing.T) {
	k := newKantor(t)
	base := "pemda: Kabupaten Jember\ntahun: 2020\nfolder: {masuk: masuk}\ngudang: sqlite:gudang.db\nopd: opd.yaml\npengonversi: tidak\n"
	file := k.encrypt("pk.xlsx", "rahasia kita")
	k.write("capaian.yaml", base)
	k.expect(exitPart, []string{"run"}, "terenkripsi", "sandi", "capaian.yaml")
	k.write("capaian.yaml", base+"sandi: salah\n")
	k.expect(exitPart, []string{"check", file}, "tidak satu pun sandi")
	k.env["SANDI"] = "rahasia kita"
	k.write("capaian.yaml", base+"sandi: [salah, \"${SANDI}\"]\n")
	k.expect(exitOK, []string{"check", file}, "PK · murni · Kecamatan Ledokombo · 2020")
	k.expect(exitOK, []string{"run"}, "dokumen dimuat")
	k.write("sandi.txt", "rahasia kita\n")
	k.write("capaian.yaml", base+"sandi: file:sandi.txt\n")
	k.expect(exitOK, []string{"check", file}, "PK")
}

func TestConverterKey(t *testing.T) {
	k := newKantor(t)
	c := &config{path: "capaian.yaml", dir: k.dir}
	program := filepath.Join(k.dir, "soffice")
	if err := os.WriteFile(program, []byte("#!/bin/sh\n"), 0o755); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", k.dir)
	for key, want := range map[string]string{"": program, "otomatis": program, "tidak": "", "./soffice": program, program: program, "soffice": program} {
		c.Pengonversi = key
		o, err := c.opening()
		if err != nil || o.Converter != want {
			t.Errorf("pengonversi %q: %q, %v; want %q", key, o.Converter, err, want)
		}
	}
	t.Setenv("PATH", t.TempDir())
	c.Pengonversi = "otomatis"
	if o, err := c.opening(); err != nil || o.Converter != "" {
		t.Errorf("no LibreOffice: %q, %v", o.Converter, err)
	}
	c.Pengonversi = "./lain/soffice"
	if _, err := c.opening(); err == nil || !strings.Contains(err.Error(), "lain/soffice") {
		t.Errorf("a path that leads nowhere: %v", err)
	}
}
