using System.Data.Common;
using BS2000Bridge.Services.Columns;
using BS2000Bridge.Services.Requests;
using BS2000Bridge.Storage;
using BS2000Bridge.Storage.Bulk;
using BS2000Bridge.Storage.Faults;

namespace BS2000Bridge.Services.Receipts;

/// <summary>
/// A domain's table of receipts. Every such table has the columns <c>request_key</c> (<see cref="RequestKeys"/>, indexed), <c>request_id</c> and
/// <c>digest</c>; the others are the domain's.
/// </summary>
/// <remarks>
/// A request_id has one receipt because receipts are looked up and added in one unit of work, and a domain has one unit of work at a time, also among
/// processes. So the index need not be unique, and two ids of one key do no harm.
/// </remarks>
/// <typeparam name="TReceipt">The domain's receipt.</typeparam>
public sealed class ReceiptTable<TReceipt>
    where TReceipt : class, IReceipt
{
    private readonly string _select;
    private readonly Func<DbDataReader, TReceipt> _read;
    private readonly BulkTable<TReceipt> _rows;

    /// <summary>Describes a table.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="select">
    /// The beginning of a query for receipts, which ends with the column of the key:
    /// <c>SELECT r.request_id, r.digest, … FROM salary_receipt r WHERE r.service = 1 AND r.request_key</c>.
    /// </param>
    /// <param name="read">Reads a row of that query.</param>
    /// <param name="columns">The domain's columns; key, id and digest are added here.</param>
    public ReceiptTable(string name, string select, Func<DbDataReader, TReceipt> read, params IReadOnlyList<BulkColumn<TReceipt>> columns)
    {
        (_select, _read) = (select, read);
        _rows = new BulkTable<TReceipt>(
            name,
            [
                BulkColumn<TReceipt>.Number("request_key", receipt => RequestKeys.Of(receipt.RequestId)),
                BulkColumn<TReceipt>.Text("request_id", receipt => receipt.RequestId),
                BulkColumn<TReceipt>.Number("digest", receipt => receipt.Digest),
                .. columns,
            ]);
    }

    /// <summary>The receipts of some request ids, as far as there are any. Ids that cannot be taken are passed over: they have none.</summary>
    /// <exception cref="StorageException">The database cannot answer.</exception>
    public async Task<KnownReceipts<TReceipt>> FindAsync(ReadTransaction transaction, IEnumerable<string> requestIds, CancellationToken cancellationToken)
    {
        var known = new KnownReceipts<TReceipt>();
        HashSet<string> asked = requestIds.Where(RequestIds.IsValid).ToHashSet(StringComparer.Ordinal);
        foreach (string keys in NumberLists.Of(asked.Select(RequestKeys.Of)))
        {
            foreach (TReceipt receipt in await transaction.RowsAsync($"{_select} IN ({keys})", null, _read, cancellationToken).ConfigureAwait(false))
            {
                // Another id may have the same key.
                if (asked.Contains(receipt.RequestId))
                {
                    known.Add(receipt);
                }
            }
        }

        return known;
    }

    /// <summary>Keeps receipts, in the unit of work in which they were looked up.</summary>
    /// <exception cref="StorageException">The database cannot keep them.</exception>
    public Task AddAsync(UnitOfWork work, IEnumerable<TReceipt> receipts, CancellationToken cancellationToken) => work.InsertAsync(_rows, receipts, cancellationToken);
}
