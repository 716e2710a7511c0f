namespace BS2000Bridge.Storage.Bulk;

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
