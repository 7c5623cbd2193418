package workbook

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"sync"
	"time"
)

const (
	convertTime  = 60 * time.Second
	maxConverted = 64 << 20 // bytes of the workbook that LibreOffice writes
)

// converting lets one conversion run at a time: each costs a whole LibreOffice.
var converting sync.Mutex

// converted opens a container by way of LibreOffice.
func converted(what, ext string) opener {
	return func(d *disk, o Options) (format, error) { return convert(d, o, what, ext) }
}

// convert has LibreOffice write content that we have no reader for as .xlsx and
// opens that. Without LibreOffice the content is refused.
func convert(d *disk, o Options, what, ext string) (format, error) {
	if o.Converter == "" {
		return nil, refuse(what + ": " + saveAs)
	}
	data, err := runConverter(d, o.Converter, ext)
	switch {
	case d.err != nil:
		return nil, d.err
	case err != nil:
		return nil, refuse(fmt.Sprintf("%s; LibreOffice tidak dapat mengubahnya (%v): %s", what, err, saveAs))
	}
	return openXLSX(&disk{ReaderAt: bytes.NewReader(data), size: int64(len(data))})
}

// runConverter gives the content as .xlsx. LibreOffice runs in a folder of its
// own, with its own home and profile, and leaves nothing behind.
func runConverter(d *disk, program, ext string) ([]byte, error) {
	converting.Lock()
	defer converting.Unlock()
	dir, err := os.MkdirTemp("", "capaian-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	in := filepath.Join(dir, "buku"+ext)
	if err := copyOut(d, in); err != nil {
		return nil, err
	}
	ctx, cancel := context.WithTimeout(context.Background(), convertTime)
	defer cancel()
	out := filepath.Join(dir, "hasil")
	profile := "file://" + filepath.ToSlash(filepath.Join(dir, "profil"))
	cmd := exec.CommandContext(ctx, program, "--headless", "--norestore", "-env:UserInstallation="+profile, "--convert-to", "xlsx", "--outdir", out, in)
	cmd.Dir = dir
	cmd.Env = []string{"HOME=" + dir, "TMPDIR=" + dir, "PATH=" + os.Getenv("PATH"), "LANG=C.UTF-8"}
	cmd.WaitDelay = 5 * time.Second
	wholeGroup(cmd)
	err = cmd.Run()
	if ctx.Err() != nil {
		return nil, fmt.Errorf("belum selesai setelah %v", convertTime)
	}
	if err != nil {
		return nil, err
	}
	return readResult(filepath.Join(out, "buku.xlsx"))
}

// copyOut writes the content where the converter can read it.
func copyOut(d *disk, name string) error {
	f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	_, err = io.Copy(f, io.NewSectionReader(d, 0, d.size))
	if e := f.Close(); err == nil {
		err = e
	}
	return err
}

// readResult reads what the converter wrote. That it ended well says nothing:
// it does so too where it wrote nothing.
func readResult(name string) ([]byte, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, fmt.Errorf("tidak ada hasilnya")
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, maxConverted+1))
	if err == nil && len(data) > maxConverted {
		err = fmt.Errorf("hasilnya lebih dari %d MiB", maxConverted>>20)
	}
	return data, err
}
