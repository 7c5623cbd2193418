package workbook

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strconv"

	"github.com/xuri/excelize/v2"
)

const (
	maxEncrypted = 32 << 20  // bytes of a file that is decrypted in memory
	maxSpin      = 1_000_000 // rounds that a key may take; Excel takes 100,000
	// protected is the password under which Excel encrypts a workbook whose
	// structure alone is protected; it opens such a workbook without asking.
	protected = "VelvetSweatshop"
)

var reSpin = regexp.MustCompile(`spinCount="(\d+)"`)

// openEncrypted opens an encrypted workbook of Excel 2007 or later with the
// first of the passwords that fits.
func openEncrypted(d *disk, o Options) (format, error) {
	plain, _, err := unlock(d, o)
	if err != nil {
		return nil, err
	}
	return openZip(&disk{ReaderAt: bytes.NewReader(plain), size: int64(len(plain))}, o)
}

// unlock gives the package inside an encrypted workbook and the password that
// opened it.
func unlock(d *disk, o Options) ([]byte, string, error) {
	if d.size > maxEncrypted {
		return nil, "", refuse(fmt.Sprintf("buku kerja terenkripsi lebih dari %d MiB: simpan ulang sebagai .xlsx tanpa kata sandi", maxEncrypted>>20))
	}
	if err := checkSpin(d); err != nil {
		return nil, "", err
	}
	raw := make([]byte, d.size)
	if _, err := io.ReadFull(io.NewSectionReader(d, 0, d.size), raw); err != nil {
		return nil, "", err
	}
	for _, password := range append([]string{protected}, o.Passwords...) {
		plain, err := decrypt(raw, password)
		if err == nil && bytes.HasPrefix(plain, []byte("PK")) {
			return plain, password, nil
		}
	}
	why := "buku kerja terenkripsi (ber-kata sandi)"
	if len(o.Passwords) > 0 {
		why += ", tidak satu pun sandi di capaian.yaml yang cocok"
	}
	return nil, "", refuse(why + ": tambahkan kata sandinya pada kunci sandi di capaian.yaml, atau simpan ulang sebagai .xlsx tanpa kata sandi")
}

// Decrypt gives the package inside an encrypted workbook and the password that
// opened it, so that it can be locked again. Of what is not encrypted, or what
// no password opens, there is neither; an error is the reader's failure.
func Decrypt(r io.ReaderAt, size int64, o Options) (plain []byte, password string, err error) {
	d := &disk{ReaderAt: r, size: size}
	head := make([]byte, 8)
	if n, _ := d.ReadAt(head, 0); d.err == nil && bytes.HasPrefix(head[:n], []byte("\xd0\xcf\x11\xe0")) && size <= maxOLE {
		if streams, bad := oleStreams(d); bad == nil && streams["encryptedpackage"] != nil {
			if plain, password, err = unlock(d, o); err != nil {
				plain, password = nil, ""
			}
		}
	}
	if d.err != nil {
		return nil, "", fmt.Errorf("read workbook: %w", d.err)
	}
	return plain, password, nil
}

// checkSpin refuses a file made to keep whoever tries a password busy.
func checkSpin(d *disk) error {
	streams, err := oleStreams(d)
	if err != nil {
		return err
	}
	file := streams["encryptioninfo"]
	if file == nil {
		return cutOLE(errors.New("keterangan enkripsi tidak ada"))
	}
	info, err := oleContent(d, file)
	if err != nil {
		return err
	}
	for _, m := range reSpin.FindAllSubmatch(info, -1) {
		if n, err := strconv.Atoi(string(m[1])); err != nil || n > maxSpin {
			return refuse("buku kerja terenkripsi dengan cara yang tidak lazim: simpan ulang sebagai .xlsx tanpa kata sandi")
		}
	}
	return nil
}

// decrypt is the one reading that is left to excelize.
func decrypt(raw []byte, password string) (plain []byte, err error) {
	defer recovered(&err)
	return excelize.Decrypt(raw, &excelize.Options{Password: password})
}
