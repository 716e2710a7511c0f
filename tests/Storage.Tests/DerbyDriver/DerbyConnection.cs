using System.Data;
using System.Data.Common;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace BS2000Bridge.Storage.Tests.DerbyDriver;

/// <summary>A connection to Derby: <c>Server=PORT;Database=NAME</c>.</summary>
internal sealed class DerbyConnection : DbConnection
{
    private string _connectionString = "";
    private TcpClient? _client;
    private string _database = "";

    [System.Diagnostics.CodeAnalysis.AllowNull]
    public override string ConnectionString
    {
        get => _connectionString;
        set => _connectionString = value ?? "";
    }

    public override string Database => _database;

    public override string DataSource => "Derby";

    public override string ServerVersion => "10";

    public override ConnectionState State => _client is null ? ConnectionState.Closed : ConnectionState.Open;

    /// <summary>What is said to Derby.</summary>
    public DerbyWire Wire { get; private set; } = null!;

    public override void Open()
    {
        var parts = new DbConnectionStringBuilder { ConnectionString = _connectionString };
        _database = (string)parts["Database"];
        _client = new TcpClient { NoDelay = true };
        _client.Connect(IPAddress.Loopback, int.Parse((string)parts["Server"], CultureInfo.InvariantCulture));
        Wire = new DerbyWire(_client.GetStream());
        Wire.Start(_database);
    }

    public override void Close()
    {
        _client?.Dispose();
        _client = null;
    }

    public override void ChangeDatabase(string databaseName) => throw new NotSupportedException();

    protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel) => new DerbyTransaction(this, isolationLevel);

    protected override DbCommand CreateDbCommand() => new DerbyCommand { Connection = this };

    protected override void Dispose(bool disposing)
    {
        Close();
        base.Dispose(disposing);
    }

    private sealed class DerbyTransaction(DerbyConnection connection, IsolationLevel isolation) : DbTransaction
    {
        private bool _ended;

        public override IsolationLevel IsolationLevel => isolation;

        protected override DbConnection DbConnection => connection;

        public override void Commit()
        {
            connection.Wire.Commit();
            _ended = true;
        }

        public override void Rollback()
        {
            connection.Wire.Rollback();
            _ended = true;
        }

        protected override void Dispose(bool disposing)
        {
            if (!_ended)
            {
                Rollback();
            }

            base.Dispose(disposing);
        }
    }
}
