using BS2000Bridge.Storage.Providers;

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

    internal string ColumnNames { get; } = string.Join(", ", columns.Select(column => column.Name));

    internal void Write(T row, RowSink sink)
    {
        for (int i = 0; i < Columns.Count; i++)
        {
            Columns[i].Write(row, i, sink);
        }
    }
}

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

internal sealed class NumberColumn<T>(string name, Func<T, long?> value) : BulkColumn<T>(name)
{
    internal override void Write(T row, int column, RowSink sink) => sink.Number(column, value(row));
}

internal sealed class TextColumn<T>(string name, Func<T, string?> value) : BulkColumn<T>(name)
{
    internal override void Write(T row, int column, RowSink sink) => sink.Text(column, value(row));
}

internal sealed class BytesColumn<T>(string name, Func<T, byte[]?> value) : BulkColumn<T>(name)
{
    internal override void Write(T row, int column, RowSink sink) => sink.Bytes(column, value(row));
}
