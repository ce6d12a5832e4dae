//! Work on many files, on all processors.

use std::num::NonZeroUsize;
use std::sync::OnceLock;
use std::thread;

/// Fewer are done before a second thread has begun.
const FEW: usize = 200;

/// More do not make it faster: the disk and the rules behind it are one.
const MOST: usize = 8;

/// How many threads are worth it for so many items.
pub(crate) fn threads(items: usize) -> usize {
    // Asking takes longer than reading a file: it looks into the control groups.
    static PROCESSORS: OnceLock<usize> = OnceLock::new();
    let processors = || thread::available_parallelism().map_or(1, NonZeroUsize::get).min(MOST);
    if items < FEW { 1 } else { *PROCESSORS.get_or_init(processors) }
}

/// What a function makes of each item, in their order.
pub(crate) fn map<'t, T: Sync, R: Send>(items: &'t [T], each: impl Fn(&'t T) -> R + Sync) -> Vec<R> {
    let threads = threads(items.len());
    if threads == 1 {
        return items.iter().map(each).collect();
    }
    let each = &each;
    thread::scope(|scope| {
        let mut chunks = items.chunks(items.len().div_ceil(threads));
        let own = chunks.next().unwrap_or_default();
        let others: Vec<_> = chunks.map(|it| scope.spawn(move || it.iter().map(each).collect::<Vec<R>>())).collect();
        let mut all: Vec<R> = own.iter().map(each).collect();
        for other in others {
            all.extend(other.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)));
        }
        all
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_order_stays() {
        for count in [0, 1, FEW - 1, FEW, 10 * FEW + 1] {
            let items: Vec<usize> = (0..count).collect();
            assert_eq!(map(&items, |it| it * 2), items.iter().map(|it| it * 2).collect::<Vec<_>>());
        }
    }
}
