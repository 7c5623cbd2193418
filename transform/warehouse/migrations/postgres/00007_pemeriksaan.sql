-- +goose Up
-- What each file in the share got back: its annotated copy, the findings it shows, and, of a file that took the
-- place of another, how many of that one's are settled and how many are new.

create table pemeriksaan (
    pemda text not null, opd_kode text not null, tahun integer not null, jalur text not null, sha256 text not null,
    salinan text not null, jumlah_galat integer not null, jumlah_peringatan integer not null,
    jumlah_info integer not null, sebelumnya_sha256 text, temuan_sebelumnya integer, temuan_selesai integer,
    temuan_baru integer, sidik text not null, isi text not null, dari_run bigint not null, sampai_run bigint,
    primary key (pemda, opd_kode, tahun, isi, dari_run)
);

create unique index pemeriksaan_kini on pemeriksaan (pemda, opd_kode, jalur) where sampai_run is null;

create view v_pemeriksaan as
select t.pemda, nullif(t.opd_kode, '') as opd_kode, o.opd, nullif(t.tahun, 0) as tahun, t.jalur, t.sha256, t.salinan,
       t.jumlah_galat, t.jumlah_peringatan, t.jumlah_info, t.sebelumnya_sha256, t.temuan_sebelumnya, t.temuan_selesai,
       t.temuan_baru, r.run_id
from kini_run k
join pemeriksaan t on t.pemda = k.pemda and t.dari_run <= k.nomor and (t.sampai_run is null or t.sampai_run > k.nomor)
left join run r on r.pemda = t.pemda and r.nomor = t.dari_run
left join kini_opd o on o.pemda = t.pemda and o.opd_kode = t.opd_kode;
