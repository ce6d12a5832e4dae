pub(super) mod chroot_per_host;
pub(super) mod zk_connect_malformed;
