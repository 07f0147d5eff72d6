// The host of the tab. Its headers come with the files (staticwebapp.config.json, made from tab/headers.json).
param name string
param location string
param sku string

resource site 'Microsoft.Web/staticSites@2024-04-01' = {
  name: name
  location: location
  sku: {
    name: sku
    tier: sku
  }
  properties: {
    allowConfigFileUpdates: true
    stagingEnvironmentPolicy: 'Disabled'
  }
}

output id string = site.id
output name string = site.name
output domain string = site.properties.defaultHostname
