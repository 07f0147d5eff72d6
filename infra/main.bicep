// Everything that Common Ground stands on in Azure, in one resource group. No key and no password is made or handed out:
// every door opens for one managed identity, and for what it needs only.
targetScope = 'resourceGroup'

@description('Begins the name of everything. Lower-case letters and digits.')
@minLength(3)
@maxLength(10)
param name string = 'comground'

@description('Where the data of people is kept. A region that offers Functions Flex Consumption.')
param location string = resourceGroup().location

@description('Where the static files of the tab are managed; no data of people is there. Static Web Apps offers a few regions only.')
@allowed(['westus2', 'centralus', 'eastus2', 'westeurope', 'eastasia'])
param tabLocation string = 'westeurope'

@description('A host name of your own for the tab, already added to the Static Web App; empty for the one that Azure gives.')
param customDomain string = ''

@description('Client id of the app registration.')
param apiClientId string

@description('Id of the Teams app.')
param teamsAppId string

@description('Who is written to when something needs a person.')
param alertEmail string

@description('Microsoft Graph. Another one in national clouds.')
param graphUrl string = 'https://graph.microsoft.com'

@description('Copies of the data: LRS in one building, ZRS in three zones, GRS in a second region as well.')
@allowed(['Standard_LRS', 'Standard_ZRS', 'Standard_GRS', 'Standard_GZRS'])
param storageSku string

@description('The Node of the API. What is tested runs on 24; 22 is for a region that does not offer 24 yet.')
@allowed(['22', '24'])
param nodeVersion string = '24'

@description('The most instances of the API at once.')
@minValue(40)
@maxValue(1000)
param maximumInstances int

@description('Instances that always wait, so that nobody does.')
@minValue(0)
@maxValue(20)
param alwaysReadyInstances int

@description('Free, or Standard with a promised availability.')
@allowed(['Free', 'Standard'])
param tabSku string

@description('Days for which telemetry is kept.')
@minValue(30)
@maxValue(730)
param telemetryDays int

var unique = uniqueString(resourceGroup().id, name)
var tabDomain = empty(customDomain) ? tab.outputs.domain : customDomain

module identity 'modules/identity.bicep' = {
  name: 'identity'
  params: {
    name: '${name}-api'
    location: location
  }
}

module monitoring 'modules/monitoring.bicep' = {
  name: 'monitoring'
  params: {
    name: name
    location: location
    days: telemetryDays
    principalId: identity.outputs.principalId
  }
}

module storage 'modules/storage.bicep' = {
  name: 'storage'
  params: {
    dataName: '${name}d${unique}'
    hostName: '${name}h${unique}'
    location: location
    sku: storageSku
    principalId: identity.outputs.principalId
  }
}

module vault 'modules/vault.bicep' = {
  name: 'vault'
  params: {
    name: '${take(name, 10)}-${unique}'
    location: location
    principalId: identity.outputs.principalId
    workspaceId: monitoring.outputs.workspaceId
  }
}

module tab 'modules/tab.bicep' = {
  name: 'tab'
  params: {
    name: '${name}-tab-${unique}'
    location: tabLocation
    sku: tabSku
  }
}

module api 'modules/api.bicep' = {
  name: 'api'
  params: {
    name: '${name}-api-${unique}'
    location: location
    tabOrigin: 'https://${tabDomain}'
    apiClientId: apiClientId
    teamsAppId: teamsAppId
    graphUrl: graphUrl
    identityId: identity.outputs.id
    identityClientId: identity.outputs.clientId
    hostBlobUrl: storage.outputs.hostBlobUrl
    packagesUrl: storage.outputs.packagesUrl
    tablesUrl: storage.outputs.tablesUrl
    queuesUrl: storage.outputs.queuesUrl
    keyId: vault.outputs.keyId
    telemetryConnection: monitoring.outputs.connectionString
    nodeVersion: nodeVersion
    maximumInstances: maximumInstances
    alwaysReadyInstances: alwaysReadyInstances
  }
}

module alerts 'modules/alerts.bicep' = {
  name: 'alerts'
  params: {
    name: name
    location: location
    email: alertEmail
    workspaceId: monitoring.outputs.workspaceId
    dataStorageId: storage.outputs.dataId
  }
}

output TAB_DOMAIN string = tabDomain
output TAB_NAME string = tab.outputs.name
output TAB_RESOURCE_ID string = tab.outputs.id
output API_URL string = api.outputs.url
output API_NAME string = api.outputs.name
output IDENTITY_PRINCIPAL_ID string = identity.outputs.principalId
