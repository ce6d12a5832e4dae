// @generated from core/data/foreign.tsv by the test `catalog_tables_are_fresh`; run it with KCFGLINT_BLESS=1 to refresh.

use crate::catalog::foreign::{Facts, Owner};
use crate::catalog::history::Pool;
use crate::catalog::kafka::{KeyId, key};
use crate::catalog::names::Names;

#[rustfmt::skip]
pub(crate) static KEYS: [Facts; 342] = [
    Facts { owners: 0, broker_keys: 0 },
    Facts { owners: 1, broker_keys: 0 },
    Facts { owners: 1, broker_keys: 0 },
    Facts { owners: 2, broker_keys: 0 },
    Facts { owners: 1, broker_keys: 0 },
    Facts { owners: 3, broker_keys: 0 },
    Facts { owners: 0, broker_keys: 0 },
    Facts { owners: 0, broker_keys: 0 },
    Facts { owners: 4, broker_keys: 0 },
    Facts { owners: 5, broker_keys: 0 },
    Facts { owners: 3, broker_keys: 0 },
    Facts { owners: 6, broker_keys: 0 },
    Facts { owners: 2, broker_keys: 0 },
    Facts { owners: 7, broker_keys: 0 },
    Facts { owners: 8, broker_keys: 0 },
    Facts { owners: 9, broker_keys: 0 },
    Facts { owners: 2, broker_keys: 0 },
    Facts { owners: 2, broker_keys: 0 },
    Facts { owners: 0, broker_keys: 0 },
    Facts { owners: 0, broker_keys: 0 },
    Facts { owners: 0, broker_keys: 0 },
    Facts { owners: 3, broker_keys: 0 },
    Facts { owners: 10, broker_keys: 0 },
    Facts { owners: 10, broker_keys: 0 },
    Facts { owners: 10, broker_keys: 0 },
    Facts { owners: 10, broker_keys: 0 },
    Facts { owners: 10, broker_keys: 0 },
    Facts { owners: 10, broker_keys: 0 },
    Facts { owners: 10, broker_keys: 0 },
    Facts { owners: 10, broker_keys: 0 },
    Facts { owners: 10, broker_keys: 0 },
    Facts { owners: 10, broker_keys: 0 },
    Facts { owners: 10, broker_keys: 0 },
    Facts { owners: 10, broker_keys: 0 },
    Facts { owners: 11, broker_keys: 1 },
    Facts { owners: 12, broker_keys: 0 },
    Facts { owners: 9, broker_keys: 0 },
    Facts { owners: 13, broker_keys: 0 },
    Facts { owners: 0, broker_keys: 0 },
    Facts { owners: 6, broker_keys: 0 },
    Facts { owners: 6, broker_keys: 0 },
    Facts { owners: 14, broker_keys: 0 },
    Facts { owners: 1, broker_keys: 0 },
    Facts { owners: 1, broker_keys: 0 },
    Facts { owners: 1, broker_keys: 0 },
    Facts { owners: 14, broker_keys: 0 },
    Facts { owners: 1, broker_keys: 0 },
    Facts { owners: 10, broker_keys: 0 },
    Facts { owners: 10, broker_keys: 0 },
    Facts { owners: 10, broker_keys: 0 },
    Facts { owners: 10, broker_keys: 0 },
    Facts { owners: 10, broker_keys: 0 },
    Facts { owners: 10, broker_keys: 0 },
    Facts { owners: 10, broker_keys: 0 },
    Facts { owners: 10, broker_keys: 0 },
    Facts { owners: 10, broker_keys: 0 },
    Facts { owners: 10, broker_keys: 0 },
    Facts { owners: 10, broker_keys: 0 },
    Facts { owners: 10, broker_keys: 0 },
    Facts { owners: 10, broker_keys: 0 },
    Facts { owners: 10, broker_keys: 0 },
    Facts { owners: 10, broker_keys: 0 },
    Facts { owners: 10, broker_keys: 0 },
    Facts { owners: 10, broker_keys: 0 },
    Facts { owners: 10, broker_keys: 0 },
    Facts { owners: 10, broker_keys: 0 },
    Facts { owners: 10, broker_keys: 0 },
    Facts { owners: 10, broker_keys: 0 },
    Facts { owners: 10, broker_keys: 0 },
    Facts { owners: 10, broker_keys: 0 },
    Facts { owners: 10, broker_keys: 0 },
    Facts { owners: 10, broker_keys: 0 },
    Facts { owners: 10, broker_keys: 0 },
    Facts { owners: 10, broker_keys: 0 },
    Facts { owners: 10, broker_keys: 0 },
    Facts { owners: 10, broker_keys: 0 },
    Facts { owners: 10, broker_keys: 0 },
    Facts { owners: 10, broker_keys: 0 },
    Facts { owners: 10, broker_keys: 0 },
    Facts { owners: 10, broker_keys: 0 },
    Facts { owners: 10, broker_keys: 0 },
    Facts { owners: 10, broker_keys: 0 },
    Facts { owners: 10, broker_keys: 0 },
    Facts { owners: 10, broker_keys: 0 },
    Facts { owners: 10, broker_keys: 0 },
    Facts { owners: 10, broker_keys: 0 },
    Facts { owners: 10, broker_keys: 0 },
    Facts { owners: 10, broker_keys: 0 },
    Facts { owners: 10, broker_keys: 0 },
    Facts { owners: 10, broker_keys: 0 },
    Facts { owners: 10, broker_keys: 0 },
    Facts { owners: 10, broker_keys: 0 },
    Facts { owners: 10, broker_keys: 0 },
    Facts { owners: 10, broker_keys: 0 },
    Facts { owners: 10, broker_keys: 0 },
    Facts { owners: 10, broker_keys: 0 },
    Facts { owners: 10, broker_keys: 0 },
    Facts { owners: 10, broker_keys: 0 },
    Facts { owners: 10, broker_keys: 0 },
    Facts { owners: 10, broker_keys: 0 },
    Facts { owners: 10, broker_keys: 0 },
    Facts { owners: 10, broker_keys: 0 },
    Facts { owners: 10, broker_keys: 0 },
    Facts { owners: 10, broker_keys: 0 },
    Facts { owners: 10, broker_keys: 0 },
    Facts { owners: 10, broker_keys: 0 },
    Facts { owners: 10, broker_keys: 0 },
    Facts { owners: 10, broker_keys: 0 },
    Facts { owners: 10, broker_keys: 0 },
    Facts { owners: 10, broker_keys: 0 },
    Facts { owners: 10, broker_keys: 0 },
    Facts { owners: 10, broker_keys: 0 },
    Facts { owners: 10, broker_keys: 0 },
    Facts { owners: 10, broker_keys: 0 },
    Facts { owners: 10, broker_keys: 0 },
    Facts { owners: 10, broker_keys: 0 },
    Facts { owners: 10, broker_keys: 0 },
    Facts { owners: 4, broker_keys: 0 },
    Facts { owners: 4, broker_keys: 0 },
    Facts { owners: 15, broker_keys: 0 },
    Facts { owners: 0, broker_keys: 0 },
    Facts { owners: 0, broker_keys: 0 },
    Facts { owners: 0, broker_keys: 0 },
    Facts { owners: 0, broker_keys: 0 },
    Facts { owners: 0, broker_keys: 0 },
    Facts { owners: 0, broker_keys: 0 },
    Facts { owners: 0, broker_keys: 0 },
    Facts { owners: 0, broker_keys: 0 },
    Facts { owners: 0, broker_keys: 0 },
    Facts { owners: 0, broker_keys: 0 },
    Facts { owners: 0, broker_keys: 0 },
    Facts { owners: 0, broker_keys: 0 },
    Facts { owners: 0, broker_keys: 0 },
    Facts { owners: 11, broker_keys: 2 },
    Facts { owners: 2, broker_keys: 0 },
    Facts { owners: 0, broker_keys: 0 },
    Facts { owners: 4, broker_keys: 0 },
    Facts { owners: 3, broker_keys: 0 },
    Facts { owners: 2, broker_keys: 0 },
    Facts { owners: 16, broker_keys: 0 },
    Facts { owners: 14, broker_keys: 0 },
    Facts { owners: 11, broker_keys: 0 },
    Facts { owners: 14, broker_keys: 0 },
    Facts { owners: 14, broker_keys: 0 },
    Facts { owners: 14, broker_keys: 0 },
    Facts { owners: 14, broker_keys: 0 },
    Facts { owners: 14, broker_keys: 0 },
    Facts { owners: 14, broker_keys: 0 },
    Facts { owners: 14, broker_keys: 0 },
    Facts { owners: 1, broker_keys: 0 },
    Facts { owners: 14, broker_keys: 0 },
    Facts { owners: 3, broker_keys: 0 },
    Facts { owners: 3, broker_keys: 0 },
    Facts { owners: 4, broker_keys: 0 },
    Facts { owners: 3, broker_keys: 0 },
    Facts { owners: 11, broker_keys: 3 },
    Facts { owners: 11, broker_keys: 4 },
    Facts { owners: 11, broker_keys: 5 },
    Facts { owners: 11, broker_keys: 0 },
    Facts { owners: 17, broker_keys: 0 },
    Facts { owners: 3, broker_keys: 0 },
    Facts { owners: 3, broker_keys: 0 },
    Facts { owners: 3, broker_keys: 0 },
    Facts { owners: 18, broker_keys: 0 },
    Facts { owners: 17, broker_keys: 0 },
    Facts { owners: 10, broker_keys: 0 },
    Facts { owners: 10, broker_keys: 0 },
    Facts { owners: 10, broker_keys: 0 },
    Facts { owners: 11, broker_keys: 6 },
    Facts { owners: 1, broker_keys: 0 },
    Facts { owners: 1, broker_keys: 0 },
    Facts { owners: 1, broker_keys: 0 },
    Facts { owners: 1, broker_keys: 0 },
    Facts { owners: 1, broker_keys: 0 },
    Facts { owners: 13, broker_keys: 0 },
    Facts { owners: 1, broker_keys: 0 },
    Facts { owners: 3, broker_keys: 0 },
    Facts { owners: 11, broker_keys: 0 },
    Facts { owners: 3, broker_keys: 0 },
    Facts { owners: 1, broker_keys: 0 },
    Facts { owners: 3, broker_keys: 0 },
    Facts { owners: 18, broker_keys: 0 },
    Facts { owners: 3, broker_keys: 0 },
    Facts { owners: 2, broker_keys: 0 },
    Facts { owners: 6, broker_keys: 0 },
    Facts { owners: 11, broker_keys: 0 },
    Facts { owners: 2, broker_keys: 0 },
    Facts { owners: 11, broker_keys: 7 },
    Facts { owners: 11, broker_keys: 8 },
    Facts { owners: 0, broker_keys: 0 },
    Facts { owners: 2, broker_keys: 0 },
    Facts { owners: 11, broker_keys: 9 },
    Facts { owners: 2, broker_keys: 0 },
    Facts { owners: 11, broker_keys: 10 },
    Facts { owners: 3, broker_keys: 0 },
    Facts { owners: 3, broker_keys: 0 },
    Facts { owners: 3, broker_keys: 0 },
    Facts { owners: 2, broker_keys: 0 },
    Facts { owners: 0, broker_keys: 0 },
    Facts { owners: 0, broker_keys: 0 },
    Facts { owners: 11, broker_keys: 11 },
    Facts { owners: 11, broker_keys: 12 },
    Facts { owners: 6, broker_keys: 0 },
    Facts { owners: 11, broker_keys: 13 },
    Facts { owners: 11, broker_keys: 14 },
    Facts { owners: 11, broker_keys: 15 },
    Facts { owners: 11, broker_keys: 16 },
    Facts { owners: 6, broker_keys: 0 },
    Facts { owners: 8, broker_keys: 0 },
    Facts { owners: 9, broker_keys: 0 },
    Facts { owners: 2, broker_keys: 0 },
    Facts { owners: 8, broker_keys: 0 },
    Facts { owners: 12, broker_keys: 0 },
    Facts { owners: 11, broker_keys: 17 },
    Facts { owners: 11, broker_keys: 18 },
    Facts { owners: 14, broker_keys: 0 },
    Facts { owners: 4, broker_keys: 0 },
    Facts { owners: 0, broker_keys: 0 },
    Facts { owners: 0, broker_keys: 0 },
    Facts { owners: 1, broker_keys: 0 },
    Facts { owners: 1, broker_keys: 0 },
    Facts { owners: 1, broker_keys: 0 },
    Facts { owners: 1, broker_keys: 0 },
    Facts { owners: 1, broker_keys: 0 },
    Facts { owners: 4, broker_keys: 0 },
    Facts { owners: 4, broker_keys: 0 },
    Facts { owners: 14, broker_keys: 0 },
    Facts { owners: 3, broker_keys: 0 },
    Facts { owners: 0, broker_keys: 0 },
    Facts { owners: 2, broker_keys: 0 },
    Facts { owners: 2, broker_keys: 0 },
    Facts { owners: 19, broker_keys: 0 },
    Facts { owners: 2, broker_keys: 0 },
    Facts { owners: 2, broker_keys: 0 },
    Facts { owners: 1, broker_keys: 0 },
    Facts { owners: 1, broker_keys: 0 },
    Facts { owners: 0, broker_keys: 0 },
    Facts { owners: 11, broker_keys: 19 },
    Facts { owners: 14, broker_keys: 0 },
    Facts { owners: 0, broker_keys: 0 },
    Facts { owners: 0, broker_keys: 0 },
    Facts { owners: 0, broker_keys: 0 },
    Facts { owners: 6, broker_keys: 0 },
    Facts { owners: 6, broker_keys: 0 },
    Facts { owners: 6, broker_keys: 0 },
    Facts { owners: 6, broker_keys: 0 },
    Facts { owners: 4, broker_keys: 0 },
    Facts { owners: 0, broker_keys: 0 },
    Facts { owners: 0, broker_keys: 0 },
    Facts { owners: 0, broker_keys: 0 },
    Facts { owners: 0, broker_keys: 0 },
    Facts { owners: 4, broker_keys: 0 },
    Facts { owners: 4, broker_keys: 0 },
    Facts { owners: 1, broker_keys: 0 },
    Facts { owners: 9, broker_keys: 0 },
    Facts { owners: 9, broker_keys: 0 },
    Facts { owners: 9, broker_keys: 0 },
    Facts { owners: 4, broker_keys: 0 },
    Facts { owners: 11, broker_keys: 20 },
    Facts { owners: 11, broker_keys: 21 },
    Facts { owners: 11, broker_keys: 0 },
    Facts { owners: 11, broker_keys: 0 },
    Facts { owners: 11, broker_keys: 0 },
    Facts { owners: 0, broker_keys: 0 },
    Facts { owners: 0, broker_keys: 0 },
    Facts { owners: 6, broker_keys: 0 },
    Facts { owners: 1, broker_keys: 0 },
    Facts { owners: 1, broker_keys: 0 },
    Facts { owners: 1, broker_keys: 0 },
    Facts { owners: 1, broker_keys: 0 },
    Facts { owners: 1, broker_keys: 0 },
    Facts { owners: 1, broker_keys: 0 },
    Facts { owners: 1, broker_keys: 0 },
    Facts { owners: 11, broker_keys: 22 },
    Facts { owners: 11, broker_keys: 23 },
    Facts { owners: 20, broker_keys: 0 },
    Facts { owners: 12, broker_keys: 0 },
    Facts { owners: 9, broker_keys: 0 },
    Facts { owners: 0, broker_keys: 0 },
    Facts { owners: 12, broker_keys: 0 },
    Facts { owners: 12, broker_keys: 0 },
    Facts { owners: 1, broker_keys: 0 },
    Facts { owners: 9, broker_keys: 0 },
    Facts { owners: 11, broker_keys: 24 },
    Facts { owners: 11, broker_keys: 25 },
    Facts { owners: 11, broker_keys: 26 },
    Facts { owners: 11, broker_keys: 27 },
    Facts { owners: 9, broker_keys: 0 },
    Facts { owners: 6, broker_keys: 0 },
    Facts { owners: 17, broker_keys: 0 },
    Facts { owners: 3, broker_keys: 0 },
    Facts { owners: 3, broker_keys: 0 },
    Facts { owners: 4, broker_keys: 0 },
    Facts { owners: 10, broker_keys: 0 },
    Facts { owners: 10, broker_keys: 0 },
    Facts { owners: 10, broker_keys: 0 },
    Facts { owners: 10, broker_keys: 0 },
    Facts { owners: 10, broker_keys: 0 },
    Facts { owners: 10, broker_keys: 0 },
    Facts { owners: 10, broker_keys: 0 },
    Facts { owners: 10, broker_keys: 0 },
    Facts { owners: 10, broker_keys: 0 },
    Facts { owners: 10, broker_keys: 0 },
    Facts { owners: 10, broker_keys: 0 },
    Facts { owners: 10, broker_keys: 0 },
    Facts { owners: 10, broker_keys: 0 },
    Facts { owners: 10, broker_keys: 0 },
    Facts { owners: 10, broker_keys: 0 },
    Facts { owners: 10, broker_keys: 0 },
    Facts { owners: 10, broker_keys: 0 },
    Facts { owners: 0, broker_keys: 0 },
    Facts { owners: 0, broker_keys: 0 },
    Facts { owners: 0, broker_keys: 0 },
    Facts { owners: 1, broker_keys: 0 },
    Facts { owners: 1, broker_keys: 0 },
    Facts { owners: 1, broker_keys: 0 },
    Facts { owners: 0, broker_keys: 0 },
    Facts { owners: 1, broker_keys: 0 },
    Facts { owners: 0, broker_keys: 0 },
    Facts { owners: 14, broker_keys: 0 },
    Facts { owners: 14, broker_keys: 0 },
    Facts { owners: 1, broker_keys: 0 },
    Facts { owners: 14, broker_keys: 0 },
    Facts { owners: 1, broker_keys: 0 },
    Facts { owners: 1, broker_keys: 0 },
    Facts { owners: 14, broker_keys: 0 },
    Facts { owners: 14, broker_keys: 0 },
    Facts { owners: 0, broker_keys: 0 },
    Facts { owners: 14, broker_keys: 0 },
    Facts { owners: 14, broker_keys: 0 },
    Facts { owners: 2, broker_keys: 0 },
    Facts { owners: 2, broker_keys: 0 },
    Facts { owners: 14, broker_keys: 0 },
    Facts { owners: 0, broker_keys: 0 },
    Facts { owners: 18, broker_keys: 0 },
    Facts { owners: 3, broker_keys: 0 },
    Facts { owners: 2, broker_keys: 0 },
    Facts { owners: 0, broker_keys: 0 },
    Facts { owners: 0, broker_keys: 0 },
    Facts { owners: 0, broker_keys: 0 },
    Facts { owners: 1, broker_keys: 0 },
    Facts { owners: 1, broker_keys: 0 },
];

#[rustfmt::skip]
pub(crate) static OWNERS: Pool<Owner> = Pool {
    facts: &[
        Owner::Streams,
        Owner::ConnectWorker,
        Owner::Producer,
        Owner::Consumer,
        Owner::OldConsumer,
        Owner::Consumer,
        Owner::OldConsumer,
        Owner::OldProducer,
        Owner::Admin,
        Owner::Admin,
        Owner::Consumer,
        Owner::Producer,
        Owner::Admin,
        Owner::ConnectWorker,
        Owner::Consumer,
        Owner::Producer,
        Owner::Streams,
        Owner::MirrorMaker,
        Owner::Topic,
        Owner::Admin,
        Owner::ConnectWorker,
        Owner::Consumer,
        Owner::Producer,
        Owner::Consumer,
        Owner::Producer,
        Owner::Connector,
        Owner::Admin,
        Owner::Consumer,
        Owner::Admin,
        Owner::Consumer,
        Owner::Producer,
        Owner::Streams,
        Owner::ConnectWorker,
        Owner::Consumer,
        Owner::ConnectWorker,
        Owner::Connector,
        Owner::OldProducer,
        Owner::Producer,
        Owner::Admin,
        Owner::Producer,
        Owner::Streams,
    ],
    begins: &[
        0, 1, 2, 3, 4, 5, 7, 8, 9, 12, 17, 18, 19, 23, 25, 26, 28, 32, 34, 36, 38, 41,
    ],
};

#[rustfmt::skip]
pub(crate) static BROKER_KEYS: Pool<KeyId> = Pool {
    facts: &[
        key::LOG_CLEANUP_POLICY,
        key::LOG_CLEANER_DELETE_RETENTION_MS,
        key::LOG_SEGMENT_DELETE_DELAY_MS,
        key::LOG_FLUSH_INTERVAL_MESSAGES,
        key::LOG_FLUSH_INTERVAL_MS,
        key::LOG_FLUSH_SCHEDULER_INTERVAL_MS,
        key::LOG_INDEX_INTERVAL_BYTES,
        key::LOG_LOCAL_RETENTION_BYTES,
        key::LOG_LOCAL_RETENTION_MS,
        key::LOG_CLEANER_MAX_COMPACTION_LAG_MS,
        key::MESSAGE_MAX_BYTES,
        key::LOG_MESSAGE_DOWNCONVERSION_ENABLE,
        key::LOG_MESSAGE_FORMAT_VERSION,
        key::LOG_MESSAGE_TIMESTAMP_AFTER_MAX_MS,
        key::LOG_MESSAGE_TIMESTAMP_BEFORE_MAX_MS,
        key::LOG_MESSAGE_TIMESTAMP_DIFFERENCE_MAX_MS,
        key::LOG_MESSAGE_TIMESTAMP_TYPE,
        key::LOG_CLEANER_MIN_CLEANABLE_RATIO,
        key::LOG_CLEANER_MIN_COMPACTION_LAG_MS,
        key::LOG_PREALLOCATE,
        key::LOG_REMOTE_COPY_LAG_BYTES,
        key::LOG_REMOTE_COPY_LAG_MS,
        key::LOG_RETENTION_BYTES,
        key::LOG_RETENTION_MS,
        key::LOG_RETENTION_MINUTES,
        key::LOG_RETENTION_HOURS,
        key::LOG_SEGMENT_BYTES,
        key::LOG_INDEX_SIZE_MAX_BYTES,
        key::LOG_ROLL_JITTER_MS,
        key::LOG_ROLL_JITTER_HOURS,
        key::LOG_ROLL_MS,
        key::LOG_ROLL_HOURS,
    ],
    begins: &[
        0, 0, 1, 2, 3, 4, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23,
        26, 27, 28, 30, 32,
    ],
};

#[rustfmt::skip]
pub(crate) static NAMES: Names = Names {
    count: 342,
    text: "\
        acceptable.recovery.lagaccess.control.allow.methodsaccess.control.allow.originacksadmin.listeners\
        allow.auto.create.topicsapplication.idapplication.serverauto.commit.enableauto.commit.interval.ms\
        auto.offset.resetbatch.num.messagesbatch.sizebootstrap.controllersbootstrap.resolve.timeout.ms\
        bootstrap.serversbuffer.memorybuffer.memory.allocation.strategybuffered.records.per.partition\
        built.in.metrics.versioncache.max.bytes.bufferingcheck.crcs\
        checkpoint_checkpoints.topic.replication.factorcheckpoint_consumer.poll.timeout.ms\
        checkpoint_emit.checkpoints.enabledcheckpoint_emit.checkpoints.interval.seconds\
        checkpoint_group.filter.classcheckpoint_groups.blacklistcheckpoint_groups.exclude\
        checkpoint_refresh.groups.enabledcheckpoint_refresh.groups.interval.seconds\
        checkpoint_sync.group.offsets.enabledcheckpoint_sync.group.offsets.interval.seconds\
        checkpoint_topic.filter.classcleanup.policyclient.dns.lookupclient.idclient.rackcommit.interval.ms\
        compressed.topicscompression.codecconfig.action.reloadconfig.storage.replication.factor\
        config.storage.topicconnect.protocolconnector.classconnector.client.config.override.policy\
        connector_admin.timeout.msconnector_auto.include.jmx.reporterconnector_config.action.reload\
        connector_connector.classconnector_errors.log.enableconnector_errors.log.include.messages\
        connector_errors.retry.delay.max.msconnector_errors.retry.timeoutconnector_errors.tolerance\
        connector_forwarding.admin.classconnector_header.converterconnector_key.converter\
        connector_metric.reportersconnector_replication.policy.class\
        connector_replication.policy.internal.topic.separator.enabledconnector_replication.policy.separator\
        connector_sasl.client.callback.handler.classconnector_sasl.jaas.config\
        connector_sasl.kerberos.kinit.cmdconnector_sasl.kerberos.min.time.before.relogin\
        connector_sasl.kerberos.service.nameconnector_sasl.kerberos.ticket.renew.jitter\
        connector_sasl.kerberos.ticket.renew.window.factorconnector_sasl.login.callback.handler.class\
        connector_sasl.login.classconnector_sasl.login.connect.timeout.ms\
        connector_sasl.login.read.timeout.msconnector_sasl.login.refresh.buffer.seconds\
        connector_sasl.login.refresh.min.period.secondsconnector_sasl.login.refresh.window.factor\
        connector_sasl.login.refresh.window.jitterconnector_sasl.login.retry.backoff.max.ms\
        connector_sasl.login.retry.backoff.msconnector_sasl.mechanism\
        connector_sasl.oauthbearer.clock.skew.secondsconnector_sasl.oauthbearer.expected.audience\
        connector_sasl.oauthbearer.expected.issuerconnector_sasl.oauthbearer.header.urlencode\
        connector_sasl.oauthbearer.jwks.endpoint.refresh.ms\
        connector_sasl.oauthbearer.jwks.endpoint.retry.backoff.max.ms\
        connector_sasl.oauthbearer.jwks.endpoint.retry.backoff.ms\
        connector_sasl.oauthbearer.jwks.endpoint.urlconnector_sasl.oauthbearer.scope.claim.name\
        connector_sasl.oauthbearer.sub.claim.nameconnector_sasl.oauthbearer.token.endpoint.url\
        connector_security.protocolconnector_source.cluster.aliasconnector_ssl.cipher.suites\
        connector_ssl.enabled.protocolsconnector_ssl.endpoint.identification.algorithm\
        connector_ssl.engine.factory.classconnector_ssl.key.passwordconnector_ssl.keymanager.algorithm\
        connector_ssl.keystore.certificate.chainconnector_ssl.keystore.keyconnector_ssl.keystore.location\
        connector_ssl.keystore.passwordconnector_ssl.keystore.typeconnector_ssl.protocol\
        connector_ssl.providerconnector_ssl.secure.random.implementationconnector_ssl.trustmanager.algorithm\
        connector_ssl.truststore.certificatesconnector_ssl.truststore.location\
        connector_ssl.truststore.passwordconnector_ssl.truststore.typeconnector_target.cluster.alias\
        connector_tasks.maxconnector_tasks.max.enforceconnector_value.converterconsumer.id\
        consumer.timeout.msdefault.api.timeout.msdefault.client.supplier\
        default.deserialization.exception.handlerdefault.dsl.storedefault.key.serde\
        default.list.key.serde.innerdefault.list.key.serde.typedefault.list.value.serde.inner\
        default.list.value.serde.typedefault.production.exception.handlerdefault.timestamp.extractor\
        default.value.serdedefault.windowed.key.serde.innerdefault.windowed.value.serde.inner\
        delete.retention.msdelivery.timeout.msdsl.store.suppliers.classdual.commit.enabledenable.auto.commit\
        enable.idempotenceenable.metrics.pusherrors.deadletterqueue.context.headers.enable\
        errors.deadletterqueue.group.enableerrors.deadletterqueue.topic.name\
        errors.deadletterqueue.topic.replication.factorerrors.log.enableerrors.log.include.messages\
        errors.retry.delay.max.mserrors.retry.timeouterrors.toleranceexactly.once.source.support\
        exactly.once.supportexclude.internal.topicsfetch.max.wait.msfetch.message.max.bytesfetch.min.bytes\
        file.delete.delay.msflush.messagesflush.msfollower.replication.throttled.replicasgroup.id\
        group.instance.idgroup.protocolgroup.remote.assignorheader.converterheartbeat.interval.ms\
        heartbeat_emit.heartbeats.enabledheartbeat_emit.heartbeats.interval.seconds\
        heartbeat_heartbeats.topic.replication.factorindex.interval.bytes\
        inter.worker.key.generation.algorithminter.worker.key.sizeinter.worker.key.ttl.ms\
        inter.worker.signature.algorithminter.worker.verification.algorithmsinterceptor.classes\
        internal.key.converterinternal.leave.group.on.closeinternal.segment.bytes\
        internal.throw.on.fetch.stable.offset.unsupportedinternal.value.converterisolation.level\
        key.converterkey.deserializerkey.serializerkey.serializer.classleader.replication.throttled.replicas\
        linger.mslocal.retention.byteslocal.retention.mslog.summary.interval.msmax.block.ms\
        max.compaction.lag.msmax.in.flight.requests.per.connectionmax.message.bytesmax.partition.fetch.bytes\
        max.poll.interval.msmax.poll.recordsmax.request.sizemax.task.idle.msmax.warmup.replicas\
        message.downconversion.enablemessage.format.versionmessage.send.max.retries\
        message.timestamp.after.max.msmessage.timestamp.before.max.msmessage.timestamp.difference.max.ms\
        message.timestamp.typemetadata.broker.listmetadata.cluster.check.enablemetadata.max.age.ms\
        metadata.max.idle.msmetadata.recovery.rebootstrap.trigger.msmetadata.recovery.strategy\
        min.cleanable.dirty.ratiomin.compaction.lag.msnamenum.consumer.fetchersnum.standby.replicas\
        num.stream.threadsoffset.flush.interval.msoffset.flush.timeout.msoffset.storage.partitions\
        offset.storage.replication.factoroffset.storage.topicoffsets.channel.backoff.msoffsets.storage\
        offsets.storage.topicpartition.assignment.strategypartition.grouper\
        partitioner.adaptive.partitioning.enablepartitioner.availability.timeout.mspartitioner.class\
        partitioner.ignore.keyspartitioner.rack.awareplugin.discoveryplugin.pathpoll.mspreallocatepredicates\
        probing.rebalance.interval.msprocessing.exception.handlerprocessing.guaranteeproducer.type\
        queue.buffering.max.messagesqueue.buffering.max.msqueue.enqueue.timeout.msqueued.max.message.chunks\
        rack.aware.assignment.non_overlap_costrack.aware.assignment.strategyrack.aware.assignment.tags\
        rack.aware.assignment.traffic_costrebalance.backoff.msrebalance.max.retriesrebalance.timeout.ms\
        receive.buffer.bytesreconnect.backoff.max.msreconnect.backoff.msrefresh.leader.backoff.ms\
        remote.copy.lag.bytesremote.copy.lag.msremote.log.copy.disableremote.log.delete.on.disable\
        remote.storage.enablerepartition.purge.interval.msreplication.factorrequest.required.acks\
        response.http.headers.configrest.advertised.host.namerest.advertised.listenerrest.advertised.port\
        rest.extension.classesrest.host.namerest.portretention.bytesretention.msretriesretry.backoff.max.ms\
        retry.backoff.msrocksdb.config.settersasl.mechanismsasl.oauthbearer.header.urlencode\
        scheduled.rebalance.max.delay.mssecurity.protocolsegment.bytessegment.index.bytessegment.jitter.ms\
        segment.mssend.buffer.bytesserializer.classsession.timeout.msshare.acknowledgement.mode\
        share.acquire.modesocket.timeout.mssource_add.source.alias.to.metrics\
        source_config.properties.blacklistsource_config.properties.exclude\
        source_config.property.filter.classsource_consumer.poll.timeout.mssource_offset.lag.max\
        source_refresh.topics.enabledsource_refresh.topics.interval.secondssource_replication.factor\
        source_sync.topic.acls.enabledsource_sync.topic.acls.interval.seconds\
        source_sync.topic.configs.enabledsource_sync.topic.configs.interval.secondssource_topic.filter.class\
        source_topics.blacklistsource_topics.excludesource_use.incremental.alter.configs\
        state.cleanup.delay.msstate.dirstatestore.cache.max.bytesstatus.storage.partitions\
        status.storage.replication.factorstatus.storage.topictask.assignor.class\
        task.shutdown.graceful.timeout.mstask.timeout.mstasks.maxtasks.max.enforcetopic.creation.enable\
        topic.creation.groupstopic.tracking.allow.resettopic.tracking.enabletopicstopics.regex\
        topology.optimizationtransaction.boundarytransaction.boundary.interval.mstransaction.timeout.ms\
        transactional.idtransformsupgrade.fromvalue.convertervalue.deserializervalue.serializer\
        window.size.mswindowed.inner.class.serdewindowstore.changelog.additional.retention.ms\
        worker.sync.timeout.msworker.unsync.backoff.ms",
    eights: &[
        (0, [23, 28, 27, 4, 15, 24, 14, 18]),
        (153, [18, 23, 17, 18, 10, 21, 28, 17]),
        (305, [13, 33, 30, 24, 25, 10, 47, 35]),
        (522, [35, 44, 29, 27, 25, 33, 42, 37]),
        (794, [46, 29, 14, 17, 9, 11, 18, 17]),
        (955, [17, 20, 33, 20, 16, 15, 39, 26]),
        (1141, [35, 30, 25, 27, 37, 35, 30, 26]),
        (1386, [32, 26, 23, 26, 34, 61, 38, 44]),
        (1670, [26, 33, 47, 36, 43, 50, 43, 26]),
        (1974, [39, 36, 43, 47, 42, 42, 41, 37]),
        (2301, [24, 45, 44, 42, 43, 51, 61, 57]),
        (2668, [44, 43, 41, 45, 27, 30, 27, 31]),
        (2956, [47, 34, 26, 34, 40, 26, 31, 31]),
        (3225, [27, 22, 22, 42, 36, 37, 33, 33]),
        (3477, [29, 30, 19, 27, 25, 11, 19, 22]),
        (3659, [23, 41, 17, 17, 28, 27, 30, 29]),
        (3871, [36, 27, 19, 32, 34, 19, 19, 25]),
        (4082, [19, 18, 18, 19, 45, 35, 33, 47]),
        (4316, [17, 27, 25, 20, 16, 27, 20, 23]),
        (4491, [17, 23, 15, 20, 14, 8, 39, 8]),
        (4635, [17, 14, 21, 16, 21, 33, 42, 45]),
        (4844, [20, 37, 21, 23, 32, 36, 19, 22]),
        (5054, [29, 22, 49, 24, 15, 13, 16, 14]),
        (5236, [20, 37, 9, 21, 18, 23, 12, 21]),
        (5397, [37, 17, 25, 20, 16, 16, 16, 19]),
        (5563, [29, 22, 24, 30, 31, 35, 22, 20]),
        (5776, [29, 19, 20, 40, 26, 25, 21, 4]),
        (5960, [21, 20, 18, 24, 23, 25, 33, 20]),
        (6144, [26, 15, 21, 29, 17, 40, 35, 17]),
        (6344, [23, 22, 16, 11, 7, 11, 10, 29]),
        (6473, [28, 20, 13, 28, 22, 24, 25, 38]),
        (6671, [30, 26, 34, 20, 21, 20, 20, 24]),
        (6866, [20, 25, 21, 18, 23, 28, 21, 29]),
        (7051, [18, 21, 28, 25, 24, 20, 22, 14]),
        (7223, [9, 15, 12, 7, 20, 16, 21, 14]),
        (7337, [33, 32, 17, 13, 19, 17, 10, 17]),
        (7495, [16, 18, 26, 18, 17, 34, 34, 32]),
        (7690, [35, 31, 21, 29, 38, 25, 30, 39]),
        (7938, [33, 42, 25, 23, 21, 36, 22, 9]),
        (8149, [26, 25, 33, 20, 19, 33, 15, 9]),
        (8329, [17, 21, 21, 26, 21, 6, 12, 21]),
        (8474, [20, 32, 22, 16, 10, 12, 15, 18]),
        (8619, [16, 14, 26, 45, 22, 24, 0, 0]),
    ],
};
