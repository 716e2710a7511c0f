namespace BS2000Bridge.Storage.Bulk;

/// <summary>Takes the values of one row after another, each with its type, so that none is boxed on the way.</summary>
internal abstract class RowSink
{
    public abstract void Number(int column, long? value);

    public abstract void Text(int column, string? value);

    public abstract void Bytes(int column, byte[]? value);
}
