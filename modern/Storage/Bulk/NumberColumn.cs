namespace BS2000Bridge.Storage.Bulk;

internal sealed class NumberColumn<T>(string name, Func<T, long?> value) : BulkColumn<T>(name)
{
    internal override void Write(T row, int column, RowSink sink) => sink.Number(column, value(row));
}
