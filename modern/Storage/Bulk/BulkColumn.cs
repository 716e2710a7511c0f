namespace BS2000Bridge.Storage.Bulk;

/// <summary>One column of a bulk insertion.</summary>
/// <typeparam name="T">The row.</typeparam>
public abstract class BulkColumn<T>
{
    private protected BulkColumn(string name) => Name = name;

    /// <summary>The column's name.</summary>
    public string Name { get; }

    /// <summary>A BIGINT, INTEGER or SMALLINT column.</summary>
    public static BulkColumn<T> Number(string name, Func<T, long?> value) => new NumberColumn<T>(name, value);

    /// <summary>A VARCHAR or <c>{text}</c> column.</summary>
    public static BulkColumn<T> Text(string name, Func<T, string?> value) => new TextColumn<T>(name, value);

    /// <summary>A <c>{blob}</c> column.</summary>
    public static BulkColumn<T> Bytes(string name, Func<T, byte[]?> value) => new BytesColumn<T>(name, value);

    internal abstract void Write(T row, int column, RowSink sink);
}
