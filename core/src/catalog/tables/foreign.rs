// @generated from core/data/foreign.tsv by the test `catalog_tables_are_fresh`; run it with KCFGLINT_BLESS=1 to refresh.

use crate::catalog::foreign::{BrokerKeys, Key, Owner, Owners};
use crate::catalog::history::Name;
use crate::catalog::kafka::{KeyId, key};

#[rustfmt::skip]
pub(crate) static KEYS: &[Key] = &[
    Key { name: Name(0, 23), owners: Owners(0), broker_keys: BrokerKeys(0) },
    Key { name: Name(23, 28), owners: Owners(1), broker_keys: BrokerKeys(0) },
    Key { name: Name(51, 27), owners: Owners(1), broker_keys: BrokerKeys(0) },
    Key { name: Name(78, 4), owners: Owners(2), broker_keys: BrokerKeys(0) },
    Key { name: Name(82, 15), owners: Owners(1), broker_keys: BrokerKeys(0) },
    Key { name: Name(97, 24), owners: Owners(3), broker_keys: BrokerKeys(0) },
    Key { name: Name(121, 14), owners: Owners(0), broker_keys: BrokerKeys(0) },
    Key { name: Name(135, 18), owners: Owners(0), broker_keys: BrokerKeys(0) },
    Key { name: Name(153, 18), owners: Owners(4), broker_keys: BrokerKeys(0) },
    Key { name: Name(171, 23), owners: Owners(5), broker_keys: BrokerKeys(0) },
    Key { name: Name(194, 17), owners: Owners(3), broker_keys: BrokerKeys(0) },
    Key { name: Name(211, 18), owners: Owners(6), broker_keys: BrokerKeys(0) },
    Key { name: Name(229, 10), owners: Owners(2), broker_keys: BrokerKeys(0) },
    Key { name: Name(239, 21), owners: Owners(7), broker_keys: BrokerKeys(0) },
    Key { name: Name(260, 28), owners: Owners(8), broker_keys: BrokerKeys(0) },
    Key { name: Name(288, 17), owners: Owners(9), broker_keys: BrokerKeys(0) },
    Key { name: Name(305, 13), owners: Owners(2), broker_keys: BrokerKeys(0) },
    Key { name: Name(318, 33), owners: Owners(2), broker_keys: BrokerKeys(0) },
    Key { name: Name(351, 30), owners: Owners(0), broker_keys: BrokerKeys(0) },
    Key { name: Name(381, 24), owners: Owners(0), broker_keys: BrokerKeys(0) },
    Key { name: Name(405, 25), owners: Owners(0), broker_keys: BrokerKeys(0) },
    Key { name: Name(430, 10), owners: Owners(3), broker_keys: BrokerKeys(0) },
    Key { name: Name(440, 47), owners: Owners(10), broker_keys: BrokerKeys(0) },
    Key { name: Name(487, 35), owners: Owners(10), broker_keys: BrokerKeys(0) },
    Key { name: Name(522, 35), owners: Owners(10), broker_keys: BrokerKeys(0) },
    Key { name: Name(557, 44), owners: Owners(10), broker_keys: BrokerKeys(0) },
    Key { name: Name(601, 29), owners: Owners(10), broker_keys: BrokerKeys(0) },
    Key { name: Name(630, 27), owners: Owners(10), broker_keys: BrokerKeys(0) },
    Key { name: Name(657, 25), owners: Owners(10), broker_keys: BrokerKeys(0) },
    Key { name: Name(682, 33), owners: Owners(10), broker_keys: BrokerKeys(0) },
    Key { name: Name(715, 42), owners: Owners(10), broker_keys: BrokerKeys(0) },
    Key { name: Name(757, 37), owners: Owners(10), broker_keys: BrokerKeys(0) },
    Key { name: Name(794, 46), owners: Owners(10), broker_keys: BrokerKeys(0) },
    Key { name: Name(840, 29), owners: Owners(10), broker_keys: BrokerKeys(0) },
    Key { name: Name(869, 14), owners: Owners(11), broker_keys: BrokerKeys(1) },
    Key { name: Name(883, 17), owners: Owners(12), broker_keys: BrokerKeys(0) },
    Key { name: Name(900, 9), owners: Owners(9), broker_keys: BrokerKeys(0) },
    Key { name: Name(909, 11), owners: Owners(13), broker_keys: BrokerKeys(0) },
    Key { name: Name(920, 18), owners: Owners(0), broker_keys: BrokerKeys(0) },
    Key { name: Name(938, 17), owners: Owners(6), broker_keys: BrokerKeys(0) },
    Key { name: Name(955, 17), owners: Owners(6), broker_keys: BrokerKeys(0) },
    Key { name: Name(972, 20), owners: Owners(14), broker_keys: BrokerKeys(0) },
    Key { name: Name(992, 33), owners: Owners(1), broker_keys: BrokerKeys(0) },
    Key { name: Name(1025, 20), owners: Owners(1), broker_keys: BrokerKeys(0) },
    Key { name: Name(1045, 16), owners: Owners(1), broker_keys: BrokerKeys(0) },
    Key { name: Name(1061, 15), owners: Owners(14), broker_keys: BrokerKeys(0) },
    Key { name: Name(1076, 39), owners: Owners(1), broker_keys: BrokerKeys(0) },
    Key { name: Name(1115, 26), owners: Owners(10), broker_keys: BrokerKeys(0) },
    Key { name: Name(1141, 35), owners: Owners(10), broker_keys: BrokerKeys(0) },
    Key { name: Name(1176, 30), owners: Owners(10), broker_keys: BrokerKeys(0) },
    Key { name: Name(1206, 25), owners: Owners(10), broker_keys: BrokerKeys(0) },
    Key { name: Name(1231, 27), owners: Owners(10), broker_keys: BrokerKeys(0) },
    Key { name: Name(1258, 37), owners: Owners(10), broker_keys: BrokerKeys(0) },
    Key { name: Name(1295, 35), owners: Owners(10), broker_keys: BrokerKeys(0) },
    Key { name: Name(1330, 30), owners: Owners(10), broker_keys: BrokerKeys(0) },
    Key { name: Name(1360, 26), owners: Owners(10), broker_keys: BrokerKeys(0) },
    Key { name: Name(1386, 32), owners: Owners(10), broker_keys: BrokerKeys(0) },
    Key { name: Name(1418, 26), owners: Owners(10), broker_keys: BrokerKeys(0) },
    Key { name: Name(1444, 23), owners: Owners(10), broker_keys: BrokerKeys(0) },
    Key { name: Name(1467, 26), owners: Owners(10), broker_keys: BrokerKeys(0) },
    Key { name: Name(1493, 34), owners: Owners(10), broker_keys: BrokerKeys(0) },
    Key { name: Name(1527, 61), owners: Owners(10), broker_keys: BrokerKeys(0) },
    Key { name: Name(1588, 38), owners: Owners(10), broker_keys: BrokerKeys(0) },
    Key { name: Name(1626, 44), owners: Owners(10), broker_keys: BrokerKeys(0) },
    Key { name: Name(1670, 26), owners: Owners(10), broker_keys: BrokerKeys(0) },
    Key { name: Name(1696, 33), owners: Owners(10), broker_keys: BrokerKeys(0) },
    Key { name: Name(1729, 47), owners: Owners(10), broker_keys: BrokerKeys(0) },
    Key { name: Name(1776, 36), owners: Owners(10), broker_keys: BrokerKeys(0) },
    Key { name: Name(1812, 43), owners: Owners(10), broker_keys: BrokerKeys(0) },
    Key { name: Name(1855, 50), owners: Owners(10), broker_keys: BrokerKeys(0) },
    Key { name: Name(1905, 43), owners: Owners(10), broker_keys: BrokerKeys(0) },
    Key { name: Name(1948, 26), owners: Owners(10), broker_keys: BrokerKeys(0) },
    Key { name: Name(1974, 39), owners: Owners(10), broker_keys: BrokerKeys(0) },
    Key { name: Name(2013, 36), owners: Owners(10), broker_keys: BrokerKeys(0) },
    Key { name: Name(2049, 43), owners: Owners(10), broker_keys: BrokerKeys(0) },
    Key { name: Name(2092, 47), owners: Owners(10), broker_keys: BrokerKeys(0) },
    Key { name: Name(2139, 42), owners: Owners(10), broker_keys: BrokerKeys(0) },
    Key { name: Name(2181, 42), owners: Owners(10), broker_keys: BrokerKeys(0) },
    Key { name: Name(2223, 41), owners: Owners(10), broker_keys: BrokerKeys(0) },
    Key { name: Name(2264, 37), owners: Owners(10), broker_keys: BrokerKeys(0) },
    Key { name: Name(2301, 24), owners: Owners(10), broker_keys: BrokerKeys(0) },
    Key { name: Name(2325, 45), owners: Owners(10), broker_keys: BrokerKeys(0) },
    Key { name: Name(2370, 44), owners: Owners(10), broker_keys: BrokerKeys(0) },
    Key { name: Name(2414, 42), owners: Owners(10), broker_keys: BrokerKeys(0) },
    Key { name: Name(2456, 43), owners: Owners(10), broker_keys: BrokerKeys(0) },
    Key { name: Name(2499, 51), owners: Owners(10), broker_keys: BrokerKeys(0) },
    Key { name: Name(2550, 61), owners: Owners(10), broker_keys: BrokerKeys(0) },
    Key { name: Name(2611, 57), owners: Owners(10), broker_keys: BrokerKeys(0) },
    Key { name: Name(2668, 44), owners: Owners(10), broker_keys: BrokerKeys(0) },
    Key { name: Name(2712, 43), owners: Owners(10), broker_keys: BrokerKeys(0) },
    Key { name: Name(2755, 41), owners: Owners(10), broker_keys: BrokerKeys(0) },
    Key { name: Name(2796, 45), owners: Owners(10), broker_keys: BrokerKeys(0) },
    Key { name: Name(2841, 27), owners: Owners(10), broker_keys: BrokerKeys(0) },
    Key { name: Name(2868, 30), owners: Owners(10), broker_keys: BrokerKeys(0) },
    Key { name: Name(2898, 27), owners: Owners(10), broker_keys: BrokerKeys(0) },
    Key { name: Name(2925, 31), owners: Owners(10), broker_keys: BrokerKeys(0) },
    Key { name: Name(2956, 47), owners: Owners(10), broker_keys: BrokerKeys(0) },
    Key { name: Name(3003, 34), owners: Owners(10), broker_keys: BrokerKeys(0) },
    Key { name: Name(3037, 26), owners: Owners(10), broker_keys: BrokerKeys(0) },
    Key { name: Name(3063, 34), owners: Owners(10), broker_keys: BrokerKeys(0) },
    Key { name: Name(3097, 40), owners: Owners(10), broker_keys: BrokerKeys(0) },
    Key { name: Name(3137, 26), owners: Owners(10), broker_keys: BrokerKeys(0) },
    Key { name: Name(3163, 31), owners: Owners(10), broker_keys: BrokerKeys(0) },
    Key { name: Name(3194, 31), owners: Owners(10), broker_keys: BrokerKeys(0) },
    Key { name: Name(3225, 27), owners: Owners(10), broker_keys: BrokerKeys(0) },
    Key { name: Name(3252, 22), owners: Owners(10), broker_keys: BrokerKeys(0) },
    Key { name: Name(3274, 22), owners: Owners(10), broker_keys: BrokerKeys(0) },
    Key { name: Name(3296, 42), owners: Owners(10), broker_keys: BrokerKeys(0) },
    Key { name: Name(3338, 36), owners: Owners(10), broker_keys: BrokerKeys(0) },
    Key { name: Name(3374, 37), owners: Owners(10), broker_keys: BrokerKeys(0) },
    Key { name: Name(3411, 33), owners: Owners(10), broker_keys: BrokerKeys(0) },
    Key { name: Name(3444, 33), owners: Owners(10), broker_keys: BrokerKeys(0) },
    Key { name: Name(3477, 29), owners: Owners(10), broker_keys: BrokerKeys(0) },
    Key { name: Name(3506, 30), owners: Owners(10), broker_keys: BrokerKeys(0) },
    Key { name: Name(3536, 19), owners: Owners(10), broker_keys: BrokerKeys(0) },
    Key { name: Name(3555, 27), owners: Owners(10), broker_keys: BrokerKeys(0) },
    Key { name: Name(3582, 25), owners: Owners(10), broker_keys: BrokerKeys(0) },
    Key { name: Name(3607, 11), owners: Owners(4), broker_keys: BrokerKeys(0) },
    Key { name: Name(3618, 19), owners: Owners(4), broker_keys: BrokerKeys(0) },
    Key { name: Name(3637, 22), owners: Owners(15), broker_keys: BrokerKeys(0) },
    Key { name: Name(3659, 23), owners: Owners(0), broker_keys: BrokerKeys(0) },
    Key { name: Name(3682, 41), owners: Owners(0), broker_keys: BrokerKeys(0) },
    Key { name: Name(3723, 17), owners: Owners(0), broker_keys: BrokerKeys(0) },
    Key { name: Name(3740, 17), owners: Owners(0), broker_keys: BrokerKeys(0) },
    Key { name: Name(3757, 28), owners: Owners(0), broker_keys: BrokerKeys(0) },
    Key { name: Name(3785, 27), owners: Owners(0), broker_keys: BrokerKeys(0) },
    Key { name: Name(3812, 30), owners: Owners(0), broker_keys: BrokerKeys(0) },
    Key { name: Name(3842, 29), owners: Owners(0), broker_keys: BrokerKeys(0) },
    Key { name: Name(3871, 36), owners: Owners(0), broker_keys: BrokerKeys(0) },
    Key { name: Name(3907, 27), owners: Owners(0), broker_keys: BrokerKeys(0) },
    Key { name: Name(3934, 19), owners: Owners(0), broker_keys: BrokerKeys(0) },
    Key { name: Name(3953, 32), owners: Owners(0), broker_keys: BrokerKeys(0) },
    Key { name: Name(3985, 34), owners: Owners(0), broker_keys: BrokerKeys(0) },
    Key { name: Name(4019, 19), owners: Owners(11), broker_keys: BrokerKeys(2) },
    Key { name: Name(4038, 19), owners: Owners(2), broker_keys: BrokerKeys(0) },
    Key { name: Name(4057, 25), owners: Owners(0), broker_keys: BrokerKeys(0) },
    Key { name: Name(4082, 19), owners: Owners(4), broker_keys: BrokerKeys(0) },
    Key { name: Name(4101, 18), owners: Owners(3), broker_keys: BrokerKeys(0) },
    Key { name: Name(4119, 18), owners: Owners(2), broker_keys: BrokerKeys(0) },
    Key { name: Name(4137, 19), owners: Owners(16), broker_keys: BrokerKeys(0) },
    Key { name: Name(4156, 45), owners: Owners(14), broker_keys: BrokerKeys(0) },
    Key { name: Name(4201, 35), owners: Owners(11), broker_keys: BrokerKeys(0) },
    Key { name: Name(4236, 33), owners: Owners(14), broker_keys: BrokerKeys(0) },
    Key { name: Name(4269, 47), owners: Owners(14), broker_keys: BrokerKeys(0) },
    Key { name: Name(4316, 17), owners: Owners(14), broker_keys: BrokerKeys(0) },
    Key { name: Name(4333, 27), owners: Owners(14), broker_keys: BrokerKeys(0) },
    Key { name: Name(4360, 25), owners: Owners(14), broker_keys: BrokerKeys(0) },
    Key { name: Name(4385, 20), owners: Owners(14), broker_keys: BrokerKeys(0) },
    Key { name: Name(4405, 16), owners: Owners(14), broker_keys: BrokerKeys(0) },
    Key { name: Name(4421, 27), owners: Owners(1), broker_keys: BrokerKeys(0) },
    Key { name: Name(4448, 20), owners: Owners(14), broker_keys: BrokerKeys(0) },
    Key { name: Name(4468, 23), owners: Owners(3), broker_keys: BrokerKeys(0) },
    Key { name: Name(4491, 17), owners: Owners(3), broker_keys: BrokerKeys(0) },
    Key { name: Name(4508, 23), owners: Owners(4), broker_keys: BrokerKeys(0) },
    Key { name: Name(4531, 15), owners: Owners(3), broker_keys: BrokerKeys(0) },
    Key { name: Name(4546, 20), owners: Owners(11), broker_keys: BrokerKeys(3) },
    Key { name: Name(4566, 14), owners: Owners(11), broker_keys: BrokerKeys(4) },
    Key { name: Name(4580, 8), owners: Owners(11), broker_keys: BrokerKeys(5) },
    Key { name: Name(4588, 39), owners: Owners(11), broker_keys: BrokerKeys(0) },
    Key { name: Name(4627, 8), owners: Owners(17), broker_keys: BrokerKeys(0) },
    Key { name: Name(4635, 17), owners: Owners(3), broker_keys: BrokerKeys(0) },
    Key { name: Name(4652, 14), owners: Owners(3), broker_keys: BrokerKeys(0) },
    Key { name: Name(4666, 21), owners: Owners(3), broker_keys: BrokerKeys(0) },
    Key { name: Name(4687, 16), owners: Owners(18), broker_keys: BrokerKeys(0) },
    Key { name: Name(4703, 21), owners: Owners(17), broker_keys: BrokerKeys(0) },
    Key { name: Name(4724, 33), owners: Owners(10), broker_keys: BrokerKeys(0) },
    Key { name: Name(4757, 42), owners: Owners(10), broker_keys: BrokerKeys(0) },
    Key { name: Name(4799, 45), owners: Owners(10), broker_keys: BrokerKeys(0) },
    Key { name: Name(4844, 20), owners: Owners(11), broker_keys: BrokerKeys(6) },
    Key { name: Name(4864, 37), owners: Owners(1), broker_keys: BrokerKeys(0) },
    Key { name: Name(4901, 21), owners: Owners(1), broker_keys: BrokerKeys(0) },
    Key { name: Name(4922, 23), owners: Owners(1), broker_keys: BrokerKeys(0) },
    Key { name: Name(4945, 32), owners: Owners(1), broker_keys: BrokerKeys(0) },
    Key { name: Name(4977, 36), owners: Owners(1), broker_keys: BrokerKeys(0) },
    Key { name: Name(5013, 19), owners: Owners(13), broker_keys: BrokerKeys(0) },
    Key { name: Name(5032, 22), owners: Owners(1), broker_keys: BrokerKeys(0) },
    Key { name: Name(5054, 29), owners: Owners(3), broker_keys: BrokerKeys(0) },
    Key { name: Name(5083, 22), owners: Owners(11), broker_keys: BrokerKeys(0) },
    Key { name: Name(5105, 49), owners: Owners(3), broker_keys: BrokerKeys(0) },
    Key { name: Name(5154, 24), owners: Owners(1), broker_keys: BrokerKeys(0) },
    Key { name: Name(5178, 15), owners: Owners(3), broker_keys: BrokerKeys(0) },
    Key { name: Name(5193, 13), owners: Owners(18), broker_keys: BrokerKeys(0) },
    Key { name: Name(5206, 16), owners: Owners(3), broker_keys: BrokerKeys(0) },
    Key { name: Name(5222, 14), owners: Owners(2), broker_keys: BrokerKeys(0) },
    Key { name: Name(5236, 20), owners: Owners(6), broker_keys: BrokerKeys(0) },
    Key { name: Name(5256, 37), owners: Owners(11), broker_keys: BrokerKeys(0) },
    Key { name: Name(5293, 9), owners: Owners(2), broker_keys: BrokerKeys(0) },
    Key { name: Name(5302, 21), owners: Owners(11), broker_keys: BrokerKeys(7) },
    Key { name: Name(5323, 18), owners: Owners(11), broker_keys: BrokerKeys(8) },
    Key { name: Name(5341, 23), owners: Owners(0), broker_keys: BrokerKeys(0) },
    Key { name: Name(5364, 12), owners: Owners(2), broker_keys: BrokerKeys(0) },
    Key { name: Name(5376, 21), owners: Owners(11), broker_keys: BrokerKeys(9) },
    Key { name: Name(5397, 37), owners: Owners(2), broker_keys: BrokerKeys(0) },
    Key { name: Name(5434, 17), owners: Owners(11), broker_keys: BrokerKeys(10) },
    Key { name: Name(5451, 25), owners: Owners(3), broker_keys: BrokerKeys(0) },
    Key { name: Name(5476, 20), owners: Owners(3), broker_keys: BrokerKeys(0) },
    Key { name: Name(5496, 16), owners: Owners(3), broker_keys: BrokerKeys(0) },
    Key { name: Name(5512, 16), owners: Owners(2), broker_keys: BrokerKeys(0) },
    Key { name: Name(5528, 16), owners: Owners(0), broker_keys: BrokerKeys(0) },
    Key { name: Name(5544, 19), owners: Owners(0), broker_keys: BrokerKeys(0) },
    Key { name: Name(5563, 29), owners: Owners(11), broker_keys: BrokerKeys(11) },
    Key { name: Name(5592, 22), owners: Owners(11), broker_keys: BrokerKeys(12) },
    Key { name: Name(5614, 24), owners: Owners(6), broker_keys: BrokerKeys(0) },
    Key { name: Name(5638, 30), owners: Owners(11), broker_keys: BrokerKeys(13) },
    Key { name: Name(5668, 31), owners: Owners(11), broker_keys: BrokerKeys(14) },
    Key { name: Name(5699, 35), owners: Owners(11), broker_keys: BrokerKeys(15) },
    Key { name: Name(5734, 22), owners: Owners(11), broker_keys: BrokerKeys(16) },
    Key { name: Name(5756, 20), owners: Owners(6), broker_keys: BrokerKeys(0) },
    Key { name: Name(5776, 29), owners: Owners(8), broker_keys: BrokerKeys(0) },
    Key { name: Name(5805, 19), owners: Owners(9), broker_keys: BrokerKeys(0) },
    Key { name: Name(5824, 20), owners: Owners(2), broker_keys: BrokerKeys(0) },
    Key { name: Name(5844, 40), owners: Owners(8), broker_keys: BrokerKeys(0) },
    Key { name: Name(5884, 26), owners: Owners(12), broker_keys: BrokerKeys(0) },
    Key { name: Name(5910, 25), owners: Owners(11), broker_keys: BrokerKeys(17) },
    Key { name: Name(5935, 21), owners: Owners(11), broker_keys: BrokerKeys(18) },
    Key { name: Name(5956, 4), owners: Owners(14), broker_keys: BrokerKeys(0) },
    Key { name: Name(5960, 21), owners: Owners(4), broker_keys: BrokerKeys(0) },
    Key { name: Name(5981, 20), owners: Owners(0), broker_keys: BrokerKeys(0) },
    Key { name: Name(6001, 18), owners: Owners(0), broker_keys: BrokerKeys(0) },
    Key { name: Name(6019, 24), owners: Owners(1), broker_keys: BrokerKeys(0) },
    Key { name: Name(6043, 23), owners: Owners(1), broker_keys: BrokerKeys(0) },
    Key { name: Name(6066, 25), owners: Owners(1), broker_keys: BrokerKeys(0) },
    Key { name: Name(6091, 33), owners: Owners(1), broker_keys: BrokerKeys(0) },
    Key { name: Name(6124, 20), owners: Owners(1), broker_keys: BrokerKeys(0) },
    Key { name: Name(6144, 26), owners: Owners(4), broker_keys: BrokerKeys(0) },
    Key { name: Name(6170, 15), owners: Owners(4), broker_keys: BrokerKeys(0) },
    Key { name: Name(6185, 21), owners: Owners(14), broker_keys: BrokerKeys(0) },
    Key { name: Name(6206, 29), owners: Owners(3), broker_keys: BrokerKeys(0) },
    Key { name: Name(6235, 17), owners: Owners(0), broker_keys: BrokerKeys(0) },
    Key { name: Name(6252, 40), owners: Owners(2), broker_keys: BrokerKeys(0) },
    Key { name: Name(6292, 35), owners: Owners(2), broker_keys: BrokerKeys(0) },
    Key { name: Name(6327, 17), owners: Owners(19), broker_keys: BrokerKeys(0) },
    Key { name: Name(6344, 23), owners: Owners(2), broker_keys: BrokerKeys(0) },
    Key { name: Name(6367, 22), owners: Owners(2), broker_keys: BrokerKeys(0) },
    Key { name: Name(6389, 16), owners: Owners(1), broker_keys: BrokerKeys(0) },
    Key { name: Name(6405, 11), owners: Owners(1), broker_keys: BrokerKeys(0) },
    Key { name: Name(6416, 7), owners: Owners(0), broker_keys: BrokerKeys(0) },
    Key { name: Name(6423, 11), owners: Owners(11), broker_keys: BrokerKeys(19) },
    Key { name: Name(6434, 10), owners: Owners(14), broker_keys: BrokerKeys(0) },
    Key { name: Name(6444, 29), owners: Owners(0), broker_keys: BrokerKeys(0) },
    Key { name: Name(6473, 28), owners: Owners(0), broker_keys: BrokerKeys(0) },
    Key { name: Name(6501, 20), owners: Owners(0), broker_keys: BrokerKeys(0) },
    Key { name: Name(6521, 13), owners: Owners(6), broker_keys: BrokerKeys(0) },
    Key { name: Name(6534, 28), owners: Owners(6), broker_keys: BrokerKeys(0) },
    Key { name: Name(6562, 22), owners: Owners(6), broker_keys: BrokerKeys(0) },
    Key { name: Name(6584, 24), owners: Owners(6), broker_keys: BrokerKeys(0) },
    Key { name: Name(6608, 25), owners: Owners(4), broker_keys: BrokerKeys(0) },
    Key { name: Name(6633, 38), owners: Owners(0), broker_keys: BrokerKeys(0) },
    Key { name: Name(6671, 30), owners: Owners(0), broker_keys: BrokerKeys(0) },
    Key { name: Name(6701, 26), owners: Owners(0), broker_keys: BrokerKeys(0) },
    Key { name: Name(6727, 34), owners: Owners(0), broker_keys: BrokerKeys(0) },
    Key { name: Name(6761, 20), owners: Owners(4), broker_keys: BrokerKeys(0) },
    Key { name: Name(6781, 21), owners: Owners(4), broker_keys: BrokerKeys(0) },
    Key { name: Name(6802, 20), owners: Owners(1), broker_keys: BrokerKeys(0) },
    Key { name: Name(6822, 20), owners: Owners(9), broker_keys: BrokerKeys(0) },
    Key { name: Name(6842, 24), owners: Owners(9), broker_keys: BrokerKeys(0) },
    Key { name: Name(6866, 20), owners: Owners(9), broker_keys: BrokerKeys(0) },
    Key { name: Name(6886, 25), owners: Owners(4), broker_keys: BrokerKeys(0) },
    Key { name: Name(6911, 21), owners: Owners(11), broker_keys: BrokerKeys(20) },
    Key { name: Name(6932, 18), owners: Owners(11), broker_keys: BrokerKeys(21) },
    Key { name: Name(6950, 23), owners: Owners(11), broker_keys: BrokerKeys(0) },
    Key { name: Name(6973, 28), owners: Owners(11), broker_keys: BrokerKeys(0) },
    Key { name: Name(7001, 21), owners: Owners(11), broker_keys: BrokerKeys(0) },
    Key { name: Name(7022, 29), owners: Owners(0), broker_keys: BrokerKeys(0) },
    Key { name: Name(7051, 18), owners: Owners(0), broker_keys: BrokerKeys(0) },
    Key { name: Name(7069, 21), owners: Owners(6), broker_keys: BrokerKeys(0) },
    Key { name: Name(7090, 28), owners: Owners(1), broker_keys: BrokerKeys(0) },
    Key { name: Name(7118, 25), owners: Owners(1), broker_keys: BrokerKeys(0) },
    Key { name: Name(7143, 24), owners: Owners(1), broker_keys: BrokerKeys(0) },
    Key { name: Name(7167, 20), owners: Owners(1), broker_keys: BrokerKeys(0) },
    Key { name: Name(7187, 22), owners: Owners(1), broker_keys: BrokerKeys(0) },
    Key { name: Name(7209, 14), owners: Owners(1), broker_keys: BrokerKeys(0) },
    Key { name: Name(7223, 9), owners: Owners(1), broker_keys: BrokerKeys(0) },
    Key { name: Name(7232, 15), owners: Owners(11), broker_keys: BrokerKeys(22) },
    Key { name: Name(7247, 12), owners: Owners(11), broker_keys: BrokerKeys(23) },
    Key { name: Name(7259, 7), owners: Owners(20), broker_keys: BrokerKeys(0) },
    Key { name: Name(7266, 20), owners: Owners(12), broker_keys: BrokerKeys(0) },
    Key { name: Name(7286, 16), owners: Owners(9), broker_keys: BrokerKeys(0) },
    Key { name: Name(7302, 21), owners: Owners(0), broker_keys: BrokerKeys(0) },
    Key { name: Name(7323, 14), owners: Owners(12), broker_keys: BrokerKeys(0) },
    Key { name: Name(7337, 33), owners: Owners(12), broker_keys: BrokerKeys(0) },
    Key { name: Name(7370, 32), owners: Owners(1), broker_keys: BrokerKeys(0) },
    Key { name: Name(7402, 17), owners: Owners(9), broker_keys: BrokerKeys(0) },
    Key { name: Name(7419, 13), owners: Owners(11), broker_keys: BrokerKeys(24) },
    Key { name: Name(7432, 19), owners: Owners(11), broker_keys: BrokerKeys(25) },
    Key { name: Name(7451, 17), owners: Owners(11), broker_keys: BrokerKeys(26) },
    Key { name: Name(7468, 10), owners: Owners(11), broker_keys: BrokerKeys(27) },
    Key { name: Name(7478, 17), owners: Owners(9), broker_keys: BrokerKeys(0) },
    Key { name: Name(7495, 16), owners: Owners(6), broker_keys: BrokerKeys(0) },
    Key { name: Name(7511, 18), owners: Owners(17), broker_keys: BrokerKeys(0) },
    Key { name: Name(7529, 26), owners: Owners(3), broker_keys: BrokerKeys(0) },
    Key { name: Name(7555, 18), owners: Owners(3), broker_keys: BrokerKeys(0) },
    Key { name: Name(7573, 17), owners: Owners(4), broker_keys: BrokerKeys(0) },
    Key { name: Name(7590, 34), owners: Owners(10), broker_keys: BrokerKeys(0) },
    Key { name: Name(7624, 34), owners: Owners(10), broker_keys: BrokerKeys(0) },
    Key { name: Name(7658, 32), owners: Owners(10), broker_keys: BrokerKeys(0) },
    Key { name: Name(7690, 35), owners: Owners(10), broker_keys: BrokerKeys(0) },
    Key { name: Name(7725, 31), owners: Owners(10), broker_keys: BrokerKeys(0) },
    Key { name: Name(7756, 21), owners: Owners(10), broker_keys: BrokerKeys(0) },
    Key { name: Name(7777, 29), owners: Owners(10), broker_keys: BrokerKeys(0) },
    Key { name: Name(7806, 38), owners: Owners(10), broker_keys: BrokerKeys(0) },
    Key { name: Name(7844, 25), owners: Owners(10), broker_keys: BrokerKeys(0) },
    Key { name: Name(7869, 30), owners: Owners(10), broker_keys: BrokerKeys(0) },
    Key { name: Name(7899, 39), owners: Owners(10), broker_keys: BrokerKeys(0) },
    Key { name: Name(7938, 33), owners: Owners(10), broker_keys: BrokerKeys(0) },
    Key { name: Name(7971, 42), owners: Owners(10), broker_keys: BrokerKeys(0) },
    Key { name: Name(8013, 25), owners: Owners(10), broker_keys: BrokerKeys(0) },
    Key { name: Name(8038, 23), owners: Owners(10), broker_keys: BrokerKeys(0) },
    Key { name: Name(8061, 21), owners: Owners(10), broker_keys: BrokerKeys(0) },
    Key { name: Name(8082, 36), owners: Owners(10), broker_keys: BrokerKeys(0) },
    Key { name: Name(8118, 22), owners: Owners(0), broker_keys: BrokerKeys(0) },
    Key { name: Name(8140, 9), owners: Owners(0), broker_keys: BrokerKeys(0) },
    Key { name: Name(8149, 26), owners: Owners(0), broker_keys: BrokerKeys(0) },
    Key { name: Name(8175, 25), owners: Owners(1), broker_keys: BrokerKeys(0) },
    Key { name: Name(8200, 33), owners: Owners(1), broker_keys: BrokerKeys(0) },
    Key { name: Name(8233, 20), owners: Owners(1), broker_keys: BrokerKeys(0) },
    Key { name: Name(8253, 19), owners: Owners(0), broker_keys: BrokerKeys(0) },
    Key { name: Name(8272, 33), owners: Owners(1), broker_keys: BrokerKeys(0) },
    Key { name: Name(8305, 15), owners: Owners(0), broker_keys: BrokerKeys(0) },
    Key { name: Name(8320, 9), owners: Owners(14), broker_keys: BrokerKeys(0) },
    Key { name: Name(8329, 17), owners: Owners(14), broker_keys: BrokerKeys(0) },
    Key { name: Name(8346, 21), owners: Owners(1), broker_keys: BrokerKeys(0) },
    Key { name: Name(8367, 21), owners: Owners(14), broker_keys: BrokerKeys(0) },
    Key { name: Name(8388, 26), owners: Owners(1), broker_keys: BrokerKeys(0) },
    Key { name: Name(8414, 21), owners: Owners(1), broker_keys: BrokerKeys(0) },
    Key { name: Name(8435, 6), owners: Owners(14), broker_keys: BrokerKeys(0) },
    Key { name: Name(8441, 12), owners: Owners(14), broker_keys: BrokerKeys(0) },
    Key { name: Name(8453, 21), owners: Owners(0), broker_keys: BrokerKeys(0) },
    Key { name: Name(8474, 20), owners: Owners(14), broker_keys: BrokerKeys(0) },
    Key { name: Name(8494, 32), owners: Owners(14), broker_keys: BrokerKeys(0) },
    Key { name: Name(8526, 22), owners: Owners(2), broker_keys: BrokerKeys(0) },
    Key { name: Name(8548, 16), owners: Owners(2), broker_keys: BrokerKeys(0) },
    Key { name: Name(8564, 10), owners: Owners(14), broker_keys: BrokerKeys(0) },
    Key { name: Name(8574, 12), owners: Owners(0), broker_keys: BrokerKeys(0) },
    Key { name: Name(8586, 15), owners: Owners(18), broker_keys: BrokerKeys(0) },
    Key { name: Name(8601, 18), owners: Owners(3), broker_keys: BrokerKeys(0) },
    Key { name: Name(8619, 16), owners: Owners(2), broker_keys: BrokerKeys(0) },
    Key { name: Name(8635, 14), owners: Owners(0), broker_keys: BrokerKeys(0) },
    Key { name: Name(8649, 26), owners: Owners(0), broker_keys: BrokerKeys(0) },
    Key { name: Name(8675, 45), owners: Owners(0), broker_keys: BrokerKeys(0) },
    Key { name: Name(8720, 22), owners: Owners(1), broker_keys: BrokerKeys(0) },
    Key { name: Name(8742, 24), owners: Owners(1), broker_keys: BrokerKeys(0) },
];

#[rustfmt::skip]
pub(crate) static OWNERS: &[&[Owner]] = &[
    &[Owner::Streams],
    &[Owner::ConnectWorker],
    &[Owner::Producer],
    &[Owner::Consumer],
    &[Owner::OldConsumer],
    &[Owner::Consumer, Owner::OldConsumer],
    &[Owner::OldProducer],
    &[Owner::Admin],
    &[Owner::Admin, Owner::Consumer, Owner::Producer],
    &[Owner::Admin, Owner::ConnectWorker, Owner::Consumer, Owner::Producer, Owner::Streams],
    &[Owner::MirrorMaker],
    &[Owner::Topic],
    &[Owner::Admin, Owner::ConnectWorker, Owner::Consumer, Owner::Producer],
    &[Owner::Consumer, Owner::Producer],
    &[Owner::Connector],
    &[Owner::Admin, Owner::Consumer],
    &[Owner::Admin, Owner::Consumer, Owner::Producer, Owner::Streams],
    &[Owner::ConnectWorker, Owner::Consumer],
    &[Owner::ConnectWorker, Owner::Connector],
    &[Owner::OldProducer, Owner::Producer],
    &[Owner::Admin, Owner::Producer, Owner::Streams],
];

#[rustfmt::skip]
pub(crate) static BROKER_KEYS: &[&[KeyId]] = &[
    &[],
    &[key::LOG_CLEANUP_POLICY],
    &[key::LOG_CLEANER_DELETE_RETENTION_MS],
    &[key::LOG_SEGMENT_DELETE_DELAY_MS],
    &[key::LOG_FLUSH_INTERVAL_MESSAGES],
    &[key::LOG_FLUSH_INTERVAL_MS, key::LOG_FLUSH_SCHEDULER_INTERVAL_MS],
    &[key::LOG_INDEX_INTERVAL_BYTES],
    &[key::LOG_LOCAL_RETENTION_BYTES],
    &[key::LOG_LOCAL_RETENTION_MS],
    &[key::LOG_CLEANER_MAX_COMPACTION_LAG_MS],
    &[key::MESSAGE_MAX_BYTES],
    &[key::LOG_MESSAGE_DOWNCONVERSION_ENABLE],
    &[key::LOG_MESSAGE_FORMAT_VERSION],
    &[key::LOG_MESSAGE_TIMESTAMP_AFTER_MAX_MS],
    &[key::LOG_MESSAGE_TIMESTAMP_BEFORE_MAX_MS],
    &[key::LOG_MESSAGE_TIMESTAMP_DIFFERENCE_MAX_MS],
    &[key::LOG_MESSAGE_TIMESTAMP_TYPE],
    &[key::LOG_CLEANER_MIN_CLEANABLE_RATIO],
    &[key::LOG_CLEANER_MIN_COMPACTION_LAG_MS],
    &[key::LOG_PREALLOCATE],
    &[key::LOG_REMOTE_COPY_LAG_BYTES],
    &[key::LOG_REMOTE_COPY_LAG_MS],
    &[key::LOG_RETENTION_BYTES],
    &[key::LOG_RETENTION_MS, key::LOG_RETENTION_MINUTES, key::LOG_RETENTION_HOURS],
    &[key::LOG_SEGMENT_BYTES],
    &[key::LOG_INDEX_SIZE_MAX_BYTES],
    &[key::LOG_ROLL_JITTER_MS, key::LOG_ROLL_JITTER_HOURS],
    &[key::LOG_ROLL_MS, key::LOG_ROLL_HOURS],
];

#[rustfmt::skip]
pub(crate) static NAMES: &str = "\
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
    worker.sync.timeout.msworker.unsync.backoff.ms";
