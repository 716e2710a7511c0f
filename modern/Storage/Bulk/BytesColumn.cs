namespace BS2000Bridge.Storage.Bulk;

internal sealed class BytesColumn<T>(string name, Func<T, byte[]?> value) : BulkColumn<T>(name)
{
    internal override void Write(T row, int column, RowSink sink) => sink.Bytes(column, value(row));
}
