namespace BS2000Bridge.Storage.Bulk;

internal sealed class TextColumn<T>(string name, Func<T, string?> value) : BulkColumn<T>(name)
{
    internal override void Write(T row, int column, RowSink sink) => sink.Text(column, value(row));
}
