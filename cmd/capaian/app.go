package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"github.com/spf13/pflag"

	"capaian/ingest"
	"capaian/schedules"
	"capaian/transform/warehouse"
)

// The exit statuses, the same on every command.
const (
	exitOK     = 0
	exitFailed = 1 // nothing usable done
	exitUsage  = 2 // wrong usage or configuration
	exitPart   = 3 // done, but files were newly refused or deliveries are pending
	exitLocked = 11
)

// app is the program with its edges: streams, clock, environment.
type app struct {
	out, err io.Writer
	now      func() time.Time
	getenv   func(string) (string, bool)
	terminal bool // err is one

	configPath string
	asJSON     bool
}

// command is one verb: its line in the help, its flags, what it does.
type command struct {
	name, args, summary, long string
	flags                     func(*pflag.FlagSet) func(context.Context, *app, []string) error
}

// commands is the table of verbs, in the order of the help.
var commands = []command{
	{"init", "[DIR]", "menulis capaian.yaml, opd.yaml, keputusan.xlsx, dan folder-foldernya", initLong, initCommand},
	{"run", "", "satu konsolidasi sekarang: ambil, baca, periksa, muat, hitung, laporkan", runLong, runCommand},
	{"check", "FILE…", "membaca buku kerja tanpa gudang: apa yang dipahami dan semua temuannya", checkLong, checkCommand},
	{"report", "", "membuat laporan dari gudang saja", reportLong, reportCommand},
	{"status", "", "run terakhir, siapa sudah dan belum mengirim, apa yang ditolak dan mengapa", statusLong, statusCommand},
	{"explain", "OPD [ANGKA]", "satu angka dari ujung ke ujung: metode, operan, sel asal, temuan, dan keputusan", explainLong, explainCommand},
	{"migrate", "", "menyesuaikan skema gudang dengan versi program ini", migrateLong, migrateCommand},
	{"rules", "", "katalog aturan pemeriksaan", rulesLong, rulesCommand},
	{"version", "", "versi program, commit, dan skema gudang", versionLong, versionCommand},
}

// usageError is wrong usage or configuration: status 2.
type usageError struct{ message, hint string }

func (e *usageError) Error() string { return e.message }

func usage(hint, format string, args ...any) error {
	return &usageError{fmt.Sprintf(format, args...), hint}
}

// partial is done, with files newly refused: status 3.
var errPart = errors.New("sebagian")

// run executes one command line and gives the exit status.
func (a *app) run(ctx context.Context, args []string) int {
	args = verbFirst(args)
	if len(args) > 1 && args[0] == "help" && !slices.ContainsFunc(commands, func(c command) bool { return c.name == args[1] }) {
		args = args[1:] // an unknown command, said below
	}
	if len(args) == 0 || args[0] == "help" || args[0] == "--help" || args[0] == "-h" {
		a.help(args)
		return exitOK
	}
	for _, c := range commands {
		if c.name == args[0] {
			return a.status(a.execute(ctx, c, args[1:]))
		}
	}
	return a.status(usage("perintah yang ada: "+names()+"; lihat capaian help", "perintah %q tidak dikenal", args[0]))
}

// verbFirst moves flags for every command that stand before the verb behind it.
func verbFirst(args []string) []string {
	n := 0
	for n < len(args) && (args[n] == "--json" || args[n] == "--config" || strings.HasPrefix(args[n], "--config=")) {
		if args[n] == "--config" {
			n++
		}
		n++
	}
	if n == 0 || n >= len(args) {
		return args
	}
	return append(append([]string{args[n]}, args[n+1:]...), args[:n]...)
}

func names() string {
	var list []string
	for _, c := range commands {
		list = append(list, c.name)
	}
	return strings.Join(list, ", ")
}

func (a *app) execute(ctx context.Context, c command, args []string) error {
	fs := pflag.NewFlagSet(c.name, pflag.ContinueOnError)
	fs.SetOutput(io.Discard)
	fs.SortFlags = false
	do := c.flags(fs)
	fs.StringVar(&a.configPath, "config", "capaian.yaml", "berkas konfigurasi")
	fs.BoolVar(&a.asJSON, "json", false, "keluaran untuk mesin (JSON)")
	if err := fs.Parse(args); err != nil {
		if errors.Is(err, pflag.ErrHelp) {
			a.commandHelp(c, fs)
			return nil
		}
		return flagError(c, err)
	}
	return do(ctx, a, fs.Args())
}

// flagError says in Indonesian what is wrong with the flags.
func flagError(c command, err error) error {
	hint := "lihat capaian " + c.name + " --help"
	var unknown *pflag.NotExistError
	var missing *pflag.ValueRequiredError
	var invalid *pflag.InvalidValueError
	switch {
	case errors.As(err, &unknown):
		return usage(hint, "pilihan --%s tidak dikenal", unknown.GetSpecifiedName())
	case errors.As(err, &missing):
		return usage(hint, "pilihan --%s memerlukan nilai", missing.GetFlag().Name)
	case errors.As(err, &invalid):
		return usage(hint, "nilai %q untuk --%s tidak sah (seharusnya %s)", invalid.GetValue(), invalid.GetFlag().Name, invalid.GetFlag().Value.Type())
	}
	return usage(hint, "baris perintah tidak dapat dibaca: %v", err)
}

// status prints an error and gives its exit status.
func (a *app) status(err error) int {
	var use *usageError
	switch {
	case err == nil:
		return exitOK
	case errors.Is(err, errPart):
		return exitPart
	case errors.Is(err, schedules.ErrLaporan):
		fmt.Fprintf(a.err, "capaian: %v\ncapaian: periksa folder hasil; laporan ditulis lagi pada run berikutnya\n", err)
		return exitPart
	case errors.As(err, &use):
		fmt.Fprintf(a.err, "capaian: %s\n", use.message)
		if use.hint != "" {
			fmt.Fprintf(a.err, "capaian: %s\n", use.hint)
		}
		return exitUsage
	case errors.Is(err, warehouse.ErrLocked):
		fmt.Fprintln(a.err, "capaian: run lain sedang memegang gudang ini")
		fmt.Fprintln(a.err, "capaian: tunggu sampai selesai; lihat capaian status")
		return exitLocked
	case errors.Is(err, warehouse.ErrSchema):
		fmt.Fprintf(a.err, "capaian: %v\ncapaian: jalankan capaian migrate dengan versi program yang terbaru\n", err)
		return exitUsage
	case errors.Is(err, warehouse.ErrNoRun):
		fmt.Fprintln(a.err, "capaian: belum ada konsolidasi yang terbit, atau belum ada pada waktu yang diminta")
		fmt.Fprintln(a.err, "capaian: jalankan capaian run lebih dahulu; yang sudah terbit disebut capaian status")
		return exitFailed
	}
	fmt.Fprintf(a.err, "capaian: %v\n", err)
	return exitFailed
}

// emit prints a value as JSON.
func (a *app) emit(v any) error {
	enc := json.NewEncoder(a.out)
	enc.SetIndent("", "  ")
	enc.SetEscapeHTML(false)
	return enc.Encode(v)
}

func (a *app) help(args []string) {
	if len(args) > 1 {
		for _, c := range commands {
			if c.name == args[1] {
				fs := pflag.NewFlagSet(c.name, pflag.ContinueOnError)
				c.flags(fs)
				a.commandHelp(c, fs)
				return
			}
		}
	}
	fmt.Fprint(a.out, `capaian: konsolidasi perencanaan dan capaian kinerja OPD dari buku kerja mereka sendiri

Pemakaian:
  capaian PERINTAH [pilihan]

Perintah:
`)
	for _, c := range commands {
		fmt.Fprintf(a.out, "  %-8s %s\n", c.name, c.summary)
	}
	fmt.Fprint(a.out, `
Pilihan untuk semua perintah:
  --config FILE   berkas konfigurasi (bawaan capaian.yaml di folder ini)
  --json          keluaran untuk mesin
  --help          penjelasan satu perintah

Status keluar: 0 baik · 1 gagal · 2 salah pemakaian atau konfigurasi ·
3 selesai, tetapi ada berkas yang baru ditolak · 11 run lain sedang berjalan
`)
}

func (a *app) commandHelp(c command, fs *pflag.FlagSet) {
	fmt.Fprintf(a.out, "capaian %s: %s\n\nPemakaian:\n  capaian %s\n", c.name, c.summary, strings.Join(strings.Fields(c.name+" "+c.args+" [pilihan]"), " "))
	if c.long != "" {
		fmt.Fprintf(a.out, "\n%s\n", strings.TrimSpace(c.long))
	}
	fmt.Fprintln(a.out, "\nPilihan:")
	fs.VisitAll(func(f *pflag.Flag) {
		name := "--" + f.Name
		if f.Value.Type() != "bool" {
			name += " " + strings.ToUpper(f.Value.Type())
		}
		fmt.Fprintf(a.out, "  %-18s %s\n", name, f.Usage)
	})
}

// master is the list of OPD as ingest finds names with.
func (c *config) master() *ingest.Master { return ingest.NewMaster(c.opd) }
