using System.Collections;
using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;

namespace BS2000Bridge.Storage.Tests.DerbyDriver;

/// <summary>A parameter of a statement.</summary>
internal sealed class DerbyParameter : DbParameter
{
    private string _name = "";
    private string _column = "";

    public override DbType DbType { get; set; }

    public override ParameterDirection Direction { get; set; } = ParameterDirection.Input;

    public override bool IsNullable { get; set; }

    [AllowNull]
    public override string ParameterName
    {
        get => _name;
        set => _name = (value ?? "").TrimStart('@');
    }

    public override int Size { get; set; }

    [AllowNull]
    public override string SourceColumn
    {
        get => _column;
        set => _column = value ?? "";
    }

    public override bool SourceColumnNullMapping { get; set; }

    public override object? Value { get; set; }

    public override void ResetDbType()
    {
    }
}

/// <summary>The parameters of a statement.</summary>
internal sealed class DerbyParameters : DbParameterCollection
{
    private readonly List<DerbyParameter> _all = [];

    public override int Count => _all.Count;

    public override object SyncRoot => _all;

    /// <summary>The parameter of a name.</summary>
    public DerbyParameter Named(string name) => _all.Find(parameter => parameter.ParameterName == name) ?? throw new ArgumentException($"There is no parameter {name}.", nameof(name));

    public override int Add(object value)
    {
        _all.Add((DerbyParameter)value);
        return _all.Count - 1;
    }

    public override void AddRange(Array values)
    {
        foreach (object value in values)
        {
            Add(value);
        }
    }

    public override void Clear() => _all.Clear();

    public override bool Contains(object value) => IndexOf(value) >= 0;

    public override bool Contains(string value) => IndexOf(value) >= 0;

    public override void CopyTo(Array array, int index) => ((ICollection)_all).CopyTo(array, index);

    public override IEnumerator GetEnumerator() => _all.GetEnumerator();

    public override int IndexOf(object value) => _all.IndexOf((DerbyParameter)value);

    public override int IndexOf(string parameterName) => _all.FindIndex(parameter => parameter.ParameterName == parameterName.TrimStart('@'));

    public override void Insert(int index, object value) => _all.Insert(index, (DerbyParameter)value);

    public override void Remove(object value) => _all.Remove((DerbyParameter)value);

    public override void RemoveAt(int index) => _all.RemoveAt(index);

    public override void RemoveAt(string parameterName) => _all.RemoveAt(IndexOf(parameterName));

    protected override DbParameter GetParameter(int index) => _all[index];

    protected override DbParameter GetParameter(string parameterName) => Named(parameterName.TrimStart('@'));

    protected override void SetParameter(int index, DbParameter value) => _all[index] = (DerbyParameter)value;

    protected override void SetParameter(string parameterName, DbParameter value) => _all[IndexOf(parameterName)] = (DerbyParameter)value;
}
