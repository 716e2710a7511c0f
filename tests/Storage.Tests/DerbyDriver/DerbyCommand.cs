using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace BS2000Bridge.Storage.Tests.DerbyDriver;

/// <summary>
/// A statement for Derby. What Derby lacks of Db2 is made up for here: parameters by name, the catalogue under its name of Db2, and the lock
/// timeout of a session, which is left out (Derby has one for all, see <see cref="DerbyServer"/>).
/// </summary>
internal sealed partial class DerbyCommand : DbCommand
{
    private const string Catalogue = "(SELECT t.tablename AS tabname, s.schemaname AS tabschema FROM sys.systables t JOIN sys.sysschemas s ON s.schemaid = t.schemaid) AS tables";

    private readonly DerbyParameters _parameters = [];
    private string _text = "";

    [AllowNull]
    public override string CommandText
    {
        get => _text;
        set => _text = value ?? "";
    }

    public override int CommandTimeout { get; set; }

    public override CommandType CommandType { get; set; } = CommandType.Text;

    public override bool DesignTimeVisible { get; set; }

    public override UpdateRowSource UpdatedRowSource { get; set; }

    protected override DbConnection? DbConnection { get; set; }

    protected override DbParameterCollection DbParameterCollection => _parameters;

    protected override DbTransaction? DbTransaction { get; set; }

    public override void Cancel()
    {
    }

    public override void Prepare()
    {
    }

    public override int ExecuteNonQuery() => Execute().Changed;

    public override object? ExecuteScalar() => Execute().Rows is { Rows.Count: > 0 } table ? table.Rows[0][0] : null;

    protected override DbParameter CreateDbParameter() => new DerbyParameter();

    protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior) => (Execute().Rows ?? new DataTable()).CreateDataReader();

    [GeneratedRegex(@"@(?<name>\w+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Parameter();

    private (int Changed, DataTable? Rows) Execute()
    {
        if (_text.StartsWith("SET CURRENT LOCK TIMEOUT ", StringComparison.Ordinal))
        {
            return (0, null);
        }

        var values = new List<object?>();
        string sql = Parameter().Replace(_text, match =>
        {
            values.Add(_parameters.Named(match.Groups["name"].Value).Value);
            return "?";
        });
        return ((DerbyConnection)DbConnection!).Wire.Execute(sql.Replace("syscat.tables", Catalogue, StringComparison.Ordinal), values);
    }
}
