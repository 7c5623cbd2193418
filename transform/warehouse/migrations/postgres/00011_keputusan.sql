-- +goose Up
-- The decisions of the office: what holds, what it accepts and sets aside, and what it is asked. Like all that is
-- published, a row holds from dari_run until before sampai_run.

create table keputusan (
    pemda text not null, opd_kode text not null, tahun integer not null,
    jenis text not null check (jenis in ('padanan', 'arah', 'skala_mutu', 'standar_nasional', 'batas_waktu',
        'pengecualian', 'abaikan')),
    pokok text not null, nilai text not null,
    angka numeric,
    satuan text, sumber text, alasan text, oleh text,
    tanggal date, berlaku_sampai date,
    lembar text, sel text, baris text not null, isi text not null, dari_run bigint not null, sampai_run bigint,
    primary key (pemda, opd_kode, tahun, isi, dari_run)
);

create index keputusan_kini on keputusan (pemda, opd_kode, isi) where sampai_run is null;

create table temuan_diterima (
    pemda text not null, opd_kode text not null, tahun integer not null, temuan_id text not null, berkas_id text,
    keputusan text not null, isi text not null, dari_run bigint not null, sampai_run bigint,
    primary key (pemda, opd_kode, tahun, isi, dari_run)
);

create index temuan_diterima_temuan on temuan_diterima (pemda, opd_kode, temuan_id);

create table diabaikan (
    pemda text not null, opd_kode text not null, tahun integer not null, berkas_id text not null,
    alasan text not null, isi text not null, dari_run bigint not null, sampai_run bigint,
    primary key (pemda, opd_kode, tahun, isi, dari_run)
);

create index diabaikan_berkas on diabaikan (pemda, berkas_id);

create table pertanyaan (
    pemda text not null, opd_kode text not null, tahun integer not null, jenis text not null, baris text not null,
    isi text not null, dari_run bigint not null, sampai_run bigint,
    primary key (pemda, opd_kode, tahun, isi, dari_run)
);

create index pertanyaan_kini on pertanyaan (pemda, opd_kode, isi) where sampai_run is null;

alter table capaian add column keputusan text;

create view kini_keputusan as
select t.* from kini_run k join keputusan t on t.pemda = k.pemda
where t.dari_run <= k.nomor and (t.sampai_run is null or t.sampai_run > k.nomor);

create view kini_diterima as
select t.* from kini_run k join temuan_diterima t on t.pemda = k.pemda
where t.dari_run <= k.nomor and (t.sampai_run is null or t.sampai_run > k.nomor);

create view kini_diabaikan as
select t.* from kini_run k join diabaikan t on t.pemda = k.pemda
where t.dari_run <= k.nomor and (t.sampai_run is null or t.sampai_run > k.nomor);

create view v_keputusan as
select t.pemda, nullif(t.opd_kode, '') as opd_kode, o.opd, nullif(t.tahun, 0) as tahun, t.jenis, t.pokok, t.nilai,
       t.angka, t.satuan, t.sumber, t.alasan, t.oleh, t.tanggal, t.berlaku_sampai, t.lembar, t.sel, r.run_id
from kini_keputusan t
left join run r on r.pemda = t.pemda and r.nomor = t.dari_run
left join kini_opd o on o.pemda = t.pemda and o.opd_kode = t.opd_kode;

-- A row of capaian names the decisions it rests on.
drop view v_capaian;
create view v_capaian as
select t.pemda, nullif(t.opd_kode, '') as opd_kode, o.opd,
       nullif(t.tahun, 0) as tahun, t.periode, t.tingkat, t.sasaran, t.program, t.kegiatan, t.sub_kegiatan,
       t.indikator, t.satuan, t.arah, t.agregasi, t.dasar, t.target_teks, t.target, t.sumber_target,
       t.realisasi_teks, t.realisasi, t.capaian, t.terpenuhi, t.capaian_tercetak, t.predikat, t.alasan, t.metode,
       t.target_berkas_id, t.target_lembar, t.target_sel, t.realisasi_berkas_id, t.realisasi_lembar,
       t.realisasi_sel, t.usang, t.keputusan
from kini_run k
join capaian t on t.pemda = k.pemda and t.dari_run <= k.nomor and (t.sampai_run is null or t.sampai_run > k.nomor)
left join kini_opd o on o.pemda = t.pemda and o.opd_kode = t.opd_kode;

-- A document set aside says so, and raises nothing.
drop view v_berkas;
create view v_berkas as
select t.pemda, nullif(t.opd_kode, '') as opd_kode, o.opd, t.berkas_id, t.sha256, t.jalur, t.jenis,
       nullif(t.tahun, 0) as tahun, t.periode, t.sifat, t.versi, t.bagian, t.nomor, t.tanggal_dokumen,
       case when a.berkas_id is not null then 'diabaikan'
            when t.status = 'dimuat' and l.berkas_id is null then 'digantikan' else t.status end as status,
       coalesce(a.alasan, t.alasan) as alasan, t.diterima_pada, t.dimuat_pada, t.versi_pembaca, t.jumlah_fakta, t.jumlah_galat, t.jumlah_peringatan,
       l.usang
from kini_dokumen t
left join kini_opd o on o.pemda = t.pemda and o.opd_kode = t.opd_kode
left join kini_berlaku l on l.pemda = t.pemda and l.berkas_id = t.berkas_id and l.versi_pembaca = t.versi_pembaca
left join kini_diabaikan a on a.pemda = t.pemda and a.berkas_id = t.berkas_id
union all
select p.pemda, null, null, null, null, p.jalur, null,
       null, null, null, null, null, null, null,
       'tertunda',
       p.alasan, null, null, null, 0, 0, 0, null
from kini_penampakan p where p.ada and p.sha256 is null;

drop view v_temuan;
drop view kini_temuan;
create view kini_temuan as
select t.pemda, t.opd_kode, t.tahun, t.temuan_id, t.berkas_id, t.lembar, t.sel, t.aturan, t.keparahan, t.pesan,
       t.saran, t.tercetak, t.seharusnya, l.dari_run
from kini_berlaku l
join temuan_dokumen t on t.pemda = l.pemda and t.berkas_id = l.berkas_id and t.versi_pembaca = l.versi_pembaca
union all
select t.pemda, t.opd_kode, t.tahun, t.temuan_id, t.berkas_id, t.lembar, t.sel, t.aturan, t.keparahan, t.pesan,
       t.saran, t.tercetak, t.seharusnya, p.dari_run
from kini_dokumen d
join temuan_dokumen t on t.pemda = d.pemda and t.berkas_id = d.berkas_id and t.versi_pembaca = d.versi_pembaca
join (select p.pemda, p.sha256, min(p.dari_run) as dari_run from kini_penampakan p where p.ada
      group by p.pemda, p.sha256) p on p.pemda = d.pemda and p.sha256 = d.sha256
where d.status in ('ditolak', 'dilewati')
  and not exists (select 1 from kini_diabaikan a where a.pemda = d.pemda and a.berkas_id = d.berkas_id)
union all
select t.pemda, t.opd_kode, t.tahun, t.temuan_id, t.berkas_id, t.lembar, t.sel, t.aturan, t.keparahan, t.pesan,
       t.saran, t.tercetak, t.seharusnya, t.dari_run
from kini_run k
join temuan_silang t on t.pemda = k.pemda and t.dari_run <= k.nomor and (t.sampai_run is null or t.sampai_run > k.nomor);

-- A finding that is accepted says by which decision.
create view v_temuan as
select t.pemda, nullif(t.opd_kode, '') as opd_kode, o.opd, t.temuan_id, r.run_id, t.berkas_id, d.jalur, t.lembar, t.sel,
       t.aturan, t.keparahan, t.pesan, t.saran, t.tercetak, t.seharusnya, f.pertama_pada, e.keputusan
from kini_temuan t
left join run r on r.pemda = t.pemda and r.nomor = t.dari_run
left join kini_dokumen d on d.pemda = t.pemda and d.berkas_id = t.berkas_id
left join temuan_pertama f on f.pemda = t.pemda and f.opd_kode = t.opd_kode and f.tahun = t.tahun
    and f.temuan_id = t.temuan_id
left join kini_diterima e on e.pemda = t.pemda and e.opd_kode = t.opd_kode and e.temuan_id = t.temuan_id
    and coalesce(e.berkas_id, '') = coalesce(t.berkas_id, '')
left join kini_opd o on o.pemda = t.pemda and o.opd_kode = t.opd_kode;
