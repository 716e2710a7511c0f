namespace BS2000Bridge.Storage;

/// <summary>A table for bulk insertion: its columns, and how a row fills them.</summary>
/// <typeparam name="T">The row.</typeparam>
/// <param name="name">The table's name.</param>
/// <param name="columns">The columns in the order of the rows.</param>
public sealed class BulkTable<T>(string name, params IReadOnlyList<BulkColumn<T>> columns)
{
    /// <summary>The table's name.</summary>
    public string Name { get; } = name;

    /// <summary>The columns.</summary>
    public IReadOnlyList<BulkColumn<T>> Columns { get; } = columns;
}

/// <summary>One column of a bulk insertion.</summary>
/// <typeparam name="T">The row.</typeparam>
public abstract class BulkColumn<T>(string name)
{
    /// <summary>The column's name.</summary>
    public string Name { get; } = name;

    /// <summary>A BIGINT, INTEGER or SMALLINT column.</summary>
    public static BulkColumn<T> Number(string name, Func<T, long?> value) => new NumberColumn<T>(name, value);

    /// <summary>A VARCHAR or <c>{text}</c> column.</summary>
    public static BulkColumn<T> Text(string name, Func<T, string?> value) => new TextColumn<T>(name, value);

    /// <summary>A <c>{blob}</c> column.</summary>
    public static BulkColumn<T> Bytes(string name, Func<T, byte[]?> value) => new BytesColumn<T>(name, value);

    internal abstract object Read(T row);
}

internal sealed class NumberColumn<T>(string name, Func<T, long?> value) : BulkColumn<T>(name)
{
    public Func<T, long?> Value { get; } = value;

    internal override object Read(T row) => Value(row) is { } number ? number : DBNull.Value;
}

internal sealed class TextColumn<T>(string name, Func<T, string?> value) : BulkColumn<T>(name)
{
    public Func<T, string?> Value { get; } = value;

    internal override object Read(T row) => Value(row) is { } text ? text : DBNull.Value;
}

internal sealed class BytesColumn<T>(string name, Func<T, byte[]?> value) : BulkColumn<T>(name)
{
    public Func<T, byte[]?> Value { get; } = value;

    internal override object Read(T row) => Value(row) is { } bytes ? bytes : DBNull.Value;
}
