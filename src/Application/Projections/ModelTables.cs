using System.Data.Common;
using Dapper;

namespace NetworkHub.Application.Projections;

/// <summary>Makes, drops and exchanges the tables of read models, and their rows in <c>models</c>.</summary>
internal sealed class ModelTables(DbTransaction transaction)
{
    /// <summary>Makes a model's tables, empty, in place of any that are there.</summary>
    /// <param name="projection">The projection.</param>
    /// <param name="isNew">Whether they are built beside the serving ones.</param>
    /// <param name="build">A number that no earlier build of the model has.</param>
    public async Task<ModelRow> CreateAsync(IProjection projection, bool isNew, long build)
    {
        var suffix = isNew ? ReadModel.NewSuffix : "";
        foreach (var table in projection.Tables)
        {
            var name = projection.Model.Table(table.Name) + suffix;
            await ExecuteAsync($"DROP TABLE IF EXISTS {name}");
            await ExecuteAsync($"CREATE TABLE {name} ({table.Columns})");
            foreach (var (number, columns) in table.Indexes.Index())
            {
                await ExecuteAsync($"CREATE INDEX {projection.Model.Table(table.Name)}_{build}_{number} ON {name} ({columns})");
            }
        }

        var row = new ModelRow { Id = projection.Model.Id + suffix, Tables = NamesOf(projection, suffix), Build = build };
        await ModelRow.PutAsync(transaction, row);
        await HeldUpEntity.DeleteOfModelAsync(transaction, row.Id);
        return row;
    }

    /// <summary>Puts what was built beside the serving tables in their place; readers see the one or the other.</summary>
    public async Task ExchangeAsync(IProjection projection, ModelRow built)
    {
        foreach (var table in projection.Tables.Select(table => projection.Model.Table(table.Name)))
        {
            await ExecuteAsync($"DROP TABLE {table}");
            await ExecuteAsync($"ALTER TABLE {table}{ReadModel.NewSuffix} RENAME TO {table}");
        }

        var id = projection.Model.Id;
        await ModelRow.DeleteAsync(transaction, built.Id);
        await ModelRow.PutAsync(transaction, built with { Id = id, Tables = NamesOf(projection, ""), CaughtUp = 1 });
        await HeldUpEntity.DeleteOfModelAsync(transaction, id);
        await transaction.Connection!.ExecuteAsync("UPDATE held_up SET model = @id WHERE model = @Id", new { id, built.Id }, transaction);
    }

    /// <summary>Takes the rows of an entity out of the serving tables.</summary>
    public async Task ForgetAsync(IProjection projection, string entity)
    {
        foreach (var table in projection.Tables)
        {
            await transaction.Connection!.ExecuteAsync(
                $"DELETE FROM {projection.Model.Table(table.Name)} WHERE {table.Entity} = @entity", new { entity }, transaction);
        }
    }

    /// <summary>Drops the tables of a model that this version of the hub need not know.</summary>
    public async Task DropAsync(ModelRow row)
    {
        foreach (var table in row.Tables.Split(','))
        {
            await ExecuteAsync($"DROP TABLE IF EXISTS {table}");
        }

        await ModelRow.DeleteAsync(transaction, row.Id);
        await HeldUpEntity.DeleteOfModelAsync(transaction, row.Id);
    }

    public async Task ExecuteAsync(string sql) => await transaction.Connection!.ExecuteAsync(sql, transaction: transaction);

    private static string NamesOf(IProjection projection, string suffix) =>
        string.Join(',', projection.Tables.Select(table => projection.Model.Table(table.Name) + suffix));
}
