-- +goose Up
-- SQLite is the lenient one: STRICT tables and CHECKs refuse what PostgreSQL refuses.
-- Money is INTEGER sen, a measure canonical decimal TEXT, a time TEXT in UTC (RFC 3339, six decimals, so
-- that text order is time order), a truth value 0 or 1.

-- A night. It shows from terbit_pada on; a killed one stays 'berjalan' until the next one begins.
create table run (
    pemda text not null, nomor integer not null, run_id text not null,
    mulai text not null check (mulai like '____-__-__T__:__:__.______Z' and datetime(mulai) is not null),
    selesai text
        check (selesai is null or selesai like '____-__-__T__:__:__.______Z' and datetime(selesai) is not null),
    terbit_pada text
        check (terbit_pada is null or terbit_pada like '____-__-__T__:__:__.______Z' and datetime(terbit_pada) is not null),
    status text not null check (status in ('berjalan', 'selesai', 'sebagian', 'gagal')),
    berkas_baru integer not null, berkas_dimuat integer not null, berkas_ditolak integer not null,
    jumlah_fakta integer not null, jumlah_temuan integer not null,
    primary key (pemda, nomor)
) strict;

create index run_terbit on run (pemda, nomor) where terbit_pada is not null;

-- What follows holds from dari_run until before sampai_run (NULL: still); isi is the hash of a row's values.
create table opd (
    pemda text not null, opd_kode text not null, opd text not null, jenis text not null,
    aktif integer not null check (aktif in (0, 1)),
    isi text not null, dari_run integer not null, sampai_run integer,
    primary key (pemda, opd_kode, isi, dari_run)
) strict;

create unique index opd_kini on opd (pemda, opd_kode) where sampai_run is null;

-- What stood at a path of the share: exactly one open row per path.
create table penampakan (
    pemda text not null, jalur text not null,
    diubah text not null check (diubah like '____-__-__T__:__:__.______Z' and datetime(diubah) is not null),
    ukuran integer not null, sha256 text,
    ada integer not null check (ada in (0, 1)),
    alasan text, isi text not null, dari_run integer not null, sampai_run integer,
    primary key (pemda, jalur, isi, dari_run)
) strict;

create unique index penampakan_kini on penampakan (pemda, jalur) where sampai_run is null;
create index penampakan_isi on penampakan (pemda, sha256);

-- The outcome of reading one content with one reader version; written last in its transaction.
create table bacaan (
    pemda text not null, sha256 text not null, versi_pembaca text not null, jalur text not null,
    ukuran integer not null,
    diterima_pada text not null
        check (diterima_pada like '____-__-__T__:__:__.______Z' and datetime(diterima_pada) is not null),
    dimuat_pada text not null
        check (dimuat_pada like '____-__-__T__:__:__.______Z' and datetime(dimuat_pada) is not null),
    dari_run integer not null,
    primary key (pemda, sha256, versi_pembaca)
) strict;

create table dokumen (
    pemda text not null, opd_kode text not null, tahun integer not null, berkas_id text not null,
    versi_pembaca text not null, sha256 text not null, jenis text, periode text, sifat text, versi text,
    bagian text, nomor text, tanggal_dokumen text,
    status text not null check (status in ('dimuat', 'ditolak', 'dilewati', 'diabaikan')),
    alasan text, sidik text not null, jumlah_fakta integer not null, jumlah_galat integer not null,
    jumlah_peringatan integer not null,
    primary key (pemda, opd_kode, tahun, berkas_id, versi_pembaca)
) strict;

create index dokumen_isi on dokumen (pemda, sha256, versi_pembaca);
create index dokumen_berkas on dokumen (pemda, berkas_id, versi_pembaca);
